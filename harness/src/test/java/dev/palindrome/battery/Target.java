package dev.palindrome.battery;

import dev.palindrome.database.DatabaseServer;

/**
 * A server that specimens are made on.
 *
 * @param engine the product's name
 * @param version its version, as far as it matters: {@code 18}, {@code 10.11}
 */
record Target(String engine, String version) {

    private static final String OF_MYSQL = """
            drop user if exists reader, keeper, crew, crew@localhost, crew2, passenger;
            drop database if exists elsewhere;
            drop database if exists elsewhere2;
            drop server if exists s;
            """;

    static Target of(DatabaseServer server) {
        return new Target(server.engine(), server.version());
    }

    /** Return the folder of specimens: products of one family share one. */
    String folder() {
        return isMysqlFamily() ? "mysql" : engine;
    }

    /** Return what makes those who are there wherever a specimen is made: {@code reader} and {@code keeper}. */
    String neighbours() {
        return switch (engine) {
            case "postgresql" -> "create role reader; create role keeper;\n";
            case "mysql", "mariadb" -> "create user reader, keeper;\n";
            default -> "";
        };
    }

    /** Return what sends the neighbours away, and whatever else a specimen may have left on the server. */
    String goodbye() {
        return switch (engine) {
            case "postgresql" -> "drop role reader; drop role keeper;\n";
            case "mysql" -> OF_MYSQL;
            case "mariadb" -> OF_MYSQL + "drop role if exists crew;\n";
            default -> "";
        };
    }

    /** Return whether a transaction that is taken back leaves no trace of what it made. */
    boolean takesBackDefinitions() {
        return engine.equals("postgresql");
    }

    boolean isMysqlFamily() {
        return engine.equals("mysql") || engine.equals("mariadb");
    }

    /** Return whether this is at least that version. */
    boolean isSince(String other) {
        String[] own = version.split("\\D+");
        String[] others = other.split("\\.");
        for (int i = 0; i < others.length; i++) {
            int difference = (i < own.length ? Integer.parseInt(own[i]) : 0) - Integer.parseInt(others[i]);
            if (difference != 0) {
                return difference > 0;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return engine + "-" + version;
    }
}
