package dev.palindrome.tool.flyway.history;

import java.sql.SQLException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** A callback in Java that tells the events for which it is called, for tests. */
public final class Teller extends BaseCallback {

    @Override
    public boolean supports(Event event, Context context) {
        return event.getId().endsWith("Migrate");
    }

    @Override
    public void handle(Event event, Context context) {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("create table if not exists told (n int generated always as identity, what text)");
            statement.execute("insert into told (what) values ('%s')".formatted(event.getId()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
