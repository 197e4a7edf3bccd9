package dev.palindrome.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** An empty database of one contender's own. */
final class BenchmarkDatabase implements AutoCloseable {

    private final Address address;
    private final Clock.Work drop;

    BenchmarkDatabase(Address address, Clock.Work drop) {
        this.address = address;
        this.drop = drop;
    }

    /** Connect as any program would. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), credentials());
    }

    /** Connect so that a text is sent whole, and not parsed by the driver. */
    Session session() throws SQLException {
        var properties = credentials();
        properties.setProperty("preferQueryMode", "simple");
        return new Session(DriverManager.getConnection(address.jdbcUrl(), properties));
    }

    /** Return what libpq's programs read from their environment. */
    Map<String, String> environment() {
        return Map.of(
                "PGHOST", address.host(),
                "PGPORT", Integer.toString(address.port()),
                "PGDATABASE", address.database(),
                "PGUSER", address.user(),
                "PGPASSWORD", address.password());
    }

    private Properties credentials() {
        var properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        return properties;
    }

    @Override
    public void close() throws SQLException {
        drop.run();
    }
}
