package consumer;

import static dev.palindrome.junit.assertion.MigrationAssertions.assertThat;

import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.junit.AfterUp;
import dev.palindrome.junit.MigrationChecks;
import dev.palindrome.junit.MigrationTest;
import dev.palindrome.migration.Migration;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

@MigrationTest(folder = "db/good", rows = 50)
class GoodHistoryTest implements MigrationChecks {

    @Test
    void everyUserHasAnEmail(@AfterUp Connection db, Migration migration, CycleEvidence evidence) throws SQLException {
        assertThat(evidence).restoresSchema().afterUp().hasColumn("public.users.email");
        try (var statement = db.createStatement();
                var rows = statement.executeQuery("select count(*) from users where email is null")) {
            rows.next();
            Assertions.assertEquals(0, rows.getLong(1), migration::name);
        }
    }
}
