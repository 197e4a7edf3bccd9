package dev.palindrome.seed.value;

/**
 * Which odd values a product stores as they are sent: an edge that it refuses or makes something else of is none.
 *
 * @param notANumber NaN in numbers with a point
 * @param endless Infinity in them
 * @param negativeZero a zero with a sign
 * @param endlessTime moments before and after all others
 */
record Fidelity(boolean notANumber, boolean endless, boolean negativeZero, boolean endlessTime) {

    /** PostgreSQL from 14 on. */
    static final Fidelity WHOLE = new Fidelity(true, true, true, true);

    private static final Fidelity MYSQL = new Fidelity(false, false, true, false);

    /** SQLite makes NULL of NaN, a plain zero of -0, and has no type for moments. */
    private static final Fidelity SQLITE = new Fidelity(false, false, false, false);

    static Fidelity of(String product) {
        return switch (product) {
            case "mysql", "mariadb" -> MYSQL;
            case "sqlite" -> SQLITE;
            default -> WHOLE;
        };
    }
}
