package dev.palindrome.database.sqlite;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** One file, and beside it what SQLite puts there. */
record SqliteDatabase(String name, Path file, SqliteServer owner) implements Database {

    @Override
    public DatabaseServer server() {
        return owner;
    }

    @Override
    public Connection connect() throws SQLException {
        return owner.open(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
