package dev.palindrome.contract;

import dev.palindrome.database.DatabaseServer;
import java.util.List;
import java.util.function.Supplier;

/**
 * A member of the contract.
 *
 * @param name the product's name
 * @param folders where its situations are, the more special first; those in {@code common} come last
 * @param server gives the server; asked for by tests only
 */
record Engine(String name, List<String> folders, Supplier<DatabaseServer> server) {

    Engine {
        folders = List.copyOf(folders);
    }

    /** Return a server of the product. */
    DatabaseServer start() {
        return server.get();
    }
}
