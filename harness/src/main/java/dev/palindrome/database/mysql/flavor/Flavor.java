package dev.palindrome.database.mysql.flavor;

/** The two products of one family. */
public enum Flavor {
    /** MySQL of Oracle. */
    MYSQL("mysql", "MySQL"),
    /** MariaDB, which has gone its own way since MySQL 5.5. */
    MARIADB("mariadb", "MariaDB");

    private final String engine;
    private final String label;

    Flavor(String engine, String label) {
        this.engine = engine;
        this.label = label;
    }

    /** Return the name by which users ask for it. */
    public String engine() {
        return engine;
    }

    /** Return the name as its makers write it. */
    public String label() {
        return label;
    }

    /** Return whether it is MariaDB. */
    public boolean isMariaDb() {
        return this == MARIADB;
    }

    /** Return an identifier as it must be written to mean exactly these characters. */
    public static String quoted(String identifier) {
        return '`' + identifier.replace("`", "``") + '`';
    }
}
