package dev.palindrome.database;

import java.util.stream.Stream;

/**
 * A library that users add when they want a provider.
 *
 * @param type the class by which it is recognised
 * @param name what people call it
 * @param artifact its coordinates
 */
public record Library(String type, String name, String artifact) {

    /** The driver that every provider of PostgreSQL needs. */
    public static final Library POSTGRESQL_DRIVER =
            new Library("org.postgresql.Driver", "the PostgreSQL driver", "org.postgresql:postgresql:42.7.14");

    /** The driver for MySQL, which can speak with MariaDB, too. */
    public static final Library MYSQL_DRIVER =
            new Library("com.mysql.cj.jdbc.Driver", "the MySQL driver", "com.mysql:mysql-connector-j:26.10.0");

    /** The driver for MariaDB, which can speak with MySQL, too. */
    public static final Library MARIADB_DRIVER =
            new Library("org.mariadb.jdbc.Driver", "the MariaDB driver", "org.mariadb.jdbc:mariadb-java-client:3.5.11");

    /** Return the first library that is missing and how to get it, as a clause; empty where none is. */
    public static String missing(Library... needed) {
        return Stream.of(needed)
                .filter(library -> !library.isThere())
                .findFirst()
                .map(library -> "%s is not on the class path: add the dependency %s (scope test)"
                        .formatted(library.name(), library.artifact()))
                .orElse("");
    }

    /** Return whether it is on the class path. */
    public boolean isThere() {
        try {
            Class.forName(type, false, Library.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
