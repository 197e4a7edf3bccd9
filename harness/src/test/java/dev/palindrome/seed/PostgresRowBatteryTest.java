package dev.palindrome.seed;

import dev.palindrome.schema.TableShape;
import dev.palindrome.testing.TestServers;
import java.sql.SQLException;

/** The shapes of PostgreSQL. */
class PostgresRowBatteryTest extends RowBattery {

    PostgresRowBatteryTest() {
        super(TestServers::postgres, "postgresql", "postgresql", 110, 25);
    }

    @Override
    String counting(Filled db, TableShape table) {
        var only = table.kind() == TableShape.Kind.ORDINARY ? "only " : "";
        return "select count(*) from " + only + db.dialect().quote(table.name());
    }

    @Override
    void verify(Filled db) throws SQLException {
        PostgresVerdict.on(db);
    }
}
