package dev.palindrome.database.mysql;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.mysql.MysqlConnector.Use;
import java.sql.Connection;
import java.sql.SQLException;

record MysqlDatabase(String name, MysqlServer owner) implements Database {

    @Override
    public DatabaseServer server() {
        return owner;
    }

    @Override
    public Connection connect() throws SQLException {
        return owner.open(name, Use.MIGRATION);
    }

    @Override
    public Connection connectForReading() throws SQLException {
        return owner.open(name, Use.READING);
    }

    @Override
    public Connection connectForFilling() throws SQLException {
        return connectForReading();
    }

    @Override
    public String toString() {
        return name;
    }
}
