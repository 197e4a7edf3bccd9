package dev.palindrome.benchmark;

import dev.palindrome.database.Dialect;
import dev.palindrome.database.Filling;
import dev.palindrome.database.Filling.Fitted;
import dev.palindrome.database.Filling.Supply;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dialect of MySQL whose loads have the server look for the parents of each row, but for the first piece of 10,000. */
final class Watchful {

    private Watchful() {}

    static Dialect over(Dialect dialect) {
        var filling = (Filling) Proxy.newProxyInstance(
                Filling.class.getClassLoader(), new Class<?>[] {Filling.class}, (proxy, method, given) -> {
                    if (method.getName().equals("load")) {
                        given[3] = watched((Connection) given[0], (Supply) given[3]);
                    }
                    return called(() -> method.invoke(dialect.filling(), given));
                });
        return (Dialect) Proxy.newProxyInstance(
                Dialect.class.getClassLoader(),
                new Class<?>[] {Dialect.class},
                (proxy, method, given) ->
                        method.getName().equals("filling") ? filling : called(() -> method.invoke(dialect, given)));
    }

    /** Keys are silenced when the first piece has been handed over. */
    private static Supply watched(Connection connection, Supply supply) {
        return new Supply() {
            @Override
            public List<List<@Nullable String>> next() throws SQLException {
                try (var statement = connection.createStatement()) {
                    statement.execute("set session foreign_key_checks = 1");
                }
                return supply.next();
            }

            @Override
            public void taken(List<List<@Nullable String>> rows, Fitted fitted) {
                supply.taken(rows, fitted);
            }
        };
    }

    private interface Call {
        @Nullable
        Object make() throws ReflectiveOperationException;
    }

    private static @Nullable Object called(Call call) throws Throwable {
        try {
            return call.make();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
