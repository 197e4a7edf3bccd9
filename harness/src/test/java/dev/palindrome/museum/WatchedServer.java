package dev.palindrome.museum;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A server on which a witness looks at each database before it is dropped. Not safe for use by several threads. */
final class WatchedServer {
    private final DatabaseServer own;
    private final Function<Database, Witness.Testimony> witness;
    private final List<Witness.Testimony> heard = new ArrayList<>();

    WatchedServer(DatabaseServer own, Function<Database, Witness.Testimony> witness) {
        this.own = own;
        this.witness = witness;
    }

    DatabaseServer server() {
        return (DatabaseServer) Proxy.newProxyInstance(
                WatchedServer.class.getClassLoader(), new Class<?>[] {DatabaseServer.class}, (proxy, method, given) -> {
                    if (method.getName().equals("drop") && given[0] instanceof Database database) {
                        heard.add(witness.apply(database));
                    }
                    try {
                        return method.invoke(own, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Return what the witness said against the databases on which so many migrations count as applied; there has to be one. */
    String complaints(int migrations) {
        var complete = heard.stream()
                .filter(said -> said.applied().size() >= migrations)
                .toList();
        return complete.isEmpty()
                ? "the tool itself sees no database with all %s migrations: %s%n".formatted(migrations, heard)
                : complete.stream()
                        .flatMap(said -> said.complaints().stream())
                        .reduce("", (all, one) -> all + one + "\n");
    }
}
