package dev.palindrome.database.postgresql;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;

record PostgresDatabase(String name, PostgresServer owner) implements Database {

    @Override
    public DatabaseServer server() {
        return owner;
    }

    @Override
    public Connection connect() throws SQLException {
        return PostgresConnector.forMigration(owner.access().in(name));
    }

    @Override
    public Connection connectForReading() throws SQLException {
        return PostgresConnector.forReading(owner.access().in(name));
    }

    @Override
    public String toString() {
        return name;
    }
}
