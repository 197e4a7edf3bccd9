package dev.palindrome.database.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.TestContainers;
import dev.palindrome.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MariaDbRowsTest extends RowsOnMysql {

    MariaDbRowsTest() {
        super(TestContainers.mariaDb());
    }

    @Test
    void aSequenceIsReadWithoutTakingItsNextValue() throws SQLException {
        run(
                "create sequence s start with 5 nocache",
                "create table drawn (id int default nextval(s))",
                "insert into drawn values (), ()");
        for (int i = 0; i < 2; i++) {
            var contents = db.contents();
            assertThat(contents.withHighest(db.observer(), contents.sequences(db.observer(), TestDatabase.SCOPE)))
                    .filteredOn(p -> p.sequence().equals("s"))
                    .singleElement()
                    .satisfies(p -> {
                        assertThat(p.next()).isEqualTo(7);
                        assertThat(p.highest()).isEqualTo(6);
                        assertThat(p.column()).isEqualTo("id");
                    });
        }
    }
}
