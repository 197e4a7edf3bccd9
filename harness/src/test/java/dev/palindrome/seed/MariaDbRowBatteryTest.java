package dev.palindrome.seed;

import dev.palindrome.schema.TableShape;
import dev.palindrome.testing.TestContainers;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;

/** The shapes of MariaDB. */
@Tag("container")
class MariaDbRowBatteryTest extends RowBattery {

    MariaDbRowBatteryTest() {
        super(TestContainers::mariaDb, "mysql", "mariadb", 35, 6);
    }

    @Override
    String counting(Filled db, TableShape table) {
        return "select count(*) from " + db.dialect().quote(table.name());
    }

    @Override
    void verify(Filled db) throws SQLException {
        PlainVerdict.on(db);
    }
}
