package dev.palindrome.museum;

import dev.palindrome.database.Database;
import java.lang.reflect.Proxy;
import javax.sql.DataSource;

/** A database for libraries that ask for a source of connections, and for nothing but connections. */
final class Source {

    private Source() {}

    static DataSource of(Database database) {
        return (DataSource) Proxy.newProxyInstance(
                Source.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "getConnection" -> database.connect();
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == given[0];
                    case "isWrapperFor" -> false;
                    default -> null;
                });
    }
}
