package dev.palindrome.tool.flyway.history;

import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** A migration in Java that the server refuses, for tests. */
public final class V3__Fail extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("insert into nowhere values (1)");
        }
    }
}
