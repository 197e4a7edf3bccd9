package dev.palindrome.seed;

import dev.palindrome.schema.TableShape;
import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import java.util.List;

/** The shapes of SQLite. */
class SqliteRowBatteryTest extends RowBattery {

    SqliteRowBatteryTest() {
        super(TestServers::sqlite, "sqlite", "sqlite", 30, 6);
    }

    @Override
    String counting(Filled db, TableShape table) {
        return "select count(*) from " + db.dialect().quote(table.name());
    }

    @Override
    void verify(Filled db) throws SQLException {
        PlainVerdict.on(db);
        PlainVerdict.silent(db, "pragma foreign_key_check", List.of());
        PlainVerdict.silent(db, "pragma integrity_check", List.of("ok"));
    }
}
