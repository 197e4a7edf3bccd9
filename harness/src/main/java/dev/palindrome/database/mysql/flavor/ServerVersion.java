package dev.palindrome.database.mysql.flavor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * What a server says that it is. Drivers cannot be asked: one of them takes MariaDB for a MySQL 5.5.
 *
 * @param flavor the product
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 */
public record ServerVersion(Flavor flavor, int major, int minor, int patch) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?");

    /** Read the answer to {@code select version()}: {@code 9.7.4-2}, {@code 10.11.18-MariaDB-0+deb12u1}. */
    public static ServerVersion parse(String text) {
        var numbers = NUMBERS.matcher(text);
        if (!numbers.find()) {
            throw new IllegalArgumentException("no version of MySQL or MariaDB: " + text);
        }
        return new ServerVersion(
                text.contains("MariaDB") ? Flavor.MARIADB : Flavor.MYSQL,
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                numbers.group(3) == null ? 0 : Integer.parseInt(numbers.group(3)));
    }

    /** Ask the server. */
    public static ServerVersion read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select version()")) {
            rows.next();
            return parse(rows.getString(1));
        }
    }

    /** Return whether it is MariaDB. */
    public boolean isMariaDb() {
        return flavor.isMariaDb();
    }

    /** Return whether it is of this version or a later one. */
    public boolean isAtLeast(int wantedMajor, int wantedMinor) {
        return isAtLeast(wantedMajor, wantedMinor, 0);
    }

    /** Return whether it is of this version or a later one. */
    public boolean isAtLeast(int wantedMajor, int wantedMinor, int wantedPatch) {
        int difference = major != wantedMajor
                ? Integer.compare(major, wantedMajor)
                : minor != wantedMinor ? Integer.compare(minor, wantedMinor) : Integer.compare(patch, wantedPatch);
        return difference >= 0;
    }

    @Override
    public String toString() {
        return "%s.%s.%s".formatted(major, minor, patch);
    }
}
