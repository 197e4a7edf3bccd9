package dev.palindrome.profile.reading;

import dev.palindrome.database.Library;
import dev.palindrome.failure.ConfigurationException;
import java.util.List;
import java.util.Map;

/** A product whose statistics can be read. */
enum Product {
    POSTGRESQL(
            List.of("jdbc:postgresql:", "postgresql:", "postgres:"),
            Library.POSTGRESQL_DRIVER,
            Map.of("ApplicationName", "palindrome", "connectTimeout", "10", "loginTimeout", "10")),
    MYSQL(
            List.of("jdbc:mysql:", "mysql:"),
            Library.MYSQL_DRIVER,
            Map.of("connectionAttributes", "program_name:palindrome", "connectTimeout", "10000")),
    MARIADB(
            List.of("jdbc:mariadb:", "mariadb:"),
            Library.MARIADB_DRIVER,
            Map.of("connectionAttributes", "program_name:palindrome", "connectTimeout", "10000")),
    SQLITE(
            List.of("jdbc:sqlite:", "sqlite:"),
            new Library("org.sqlite.JDBC", "the SQLite driver", "org.xerial:sqlite-jdbc:3.54.1.0"),
            // The file is opened for reading alone.
            Map.of("open_mode", "1", "busy_timeout", "1000"));

    private final List<String> schemes;
    private final Library driver;
    private final Map<String, String> settings;

    Product(List<String> schemes, Library driver, Map<String, String> settings) {
        this.schemes = schemes;
        this.driver = driver;
        this.settings = settings;
    }

    static Product of(String url) {
        for (var product : values()) {
            if (product.schemes.stream().anyMatch(url::startsWith)) {
                return product;
            }
        }
        throw new ConfigurationException(
                "--url is no address that is known; for example jdbc:postgresql://host/database, jdbc:mysql://host/database, jdbc:mariadb://host/database, jdbc:sqlite:file.db");
    }

    /** Return the address as the driver takes it. */
    String url(String given) {
        var scheme = schemes.stream().filter(given::startsWith).findFirst().orElse("");
        return schemes.get(0) + given.substring(scheme.length());
    }

    Library driver() {
        return driver;
    }

    Map<String, String> settings() {
        return settings;
    }

    Statistics statistics() {
        return switch (this) {
            case POSTGRESQL -> new PostgresStatistics();
            case MYSQL -> new MysqlHistograms();
            case MARIADB -> new MariaDbHistograms();
            case SQLITE -> new SqliteStatistics();
        };
    }
}
