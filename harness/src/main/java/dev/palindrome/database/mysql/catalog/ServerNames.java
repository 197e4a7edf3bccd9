package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.catalog.TableText.ForeignKey;
import dev.palindrome.database.mysql.catalog.TableText.Key;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows the names that the server chooses for indexes and constraints whose author gave none. */
final class ServerNames {

    private static final Pattern OF_MARIADB_CHECK = Pattern.compile("CONSTRAINT_\\d+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private ServerNames() {}

    /**
     * Return whether the server would call an index so: after its first column, with a number from 2 on where that name is taken. An
     * index that it made for a foreign key has the name of the key, where that has one.
     */
    static boolean isOfIndex(Key key, List<ForeignKey> foreignKeys) {
        if (key.primary() || key.parts().isEmpty()) {
            return key.primary();
        }
        return isNumbered(key.name(), base(key)) || isForAForeignKey(key, foreignKeys);
    }

    private static String base(Key key) {
        @Nullable String first = key.parts().get(0).column();
        return first == null ? "functional_index" : first;
    }

    private static boolean isForAForeignKey(Key key, List<ForeignKey> foreignKeys) {
        return !key.unique()
                && foreignKeys.stream()
                        .anyMatch(f -> f.name().equalsIgnoreCase(key.name())
                                && f.columns().equals(key.columns()));
    }

    /** {@code orders_ibfk_1}; newer servers of MariaDB take only the number. */
    static boolean isOfForeignKey(String name, String table) {
        return isMadeOf(name, table, "_ibfk_") || NUMBER.matcher(name).matches();
    }

    /** {@code orders_chk_1} on MySQL, {@code CONSTRAINT_1} on MariaDB. */
    static boolean isOfCheck(String name, String table) {
        return isMadeOf(name, table, "_chk_") || OF_MARIADB_CHECK.matcher(name).matches();
    }

    private static boolean isMadeOf(String name, String table, String label) {
        String base = table + label;
        return name.length() > base.length()
                && name.regionMatches(true, 0, base, 0, base.length())
                && NUMBER.matcher(name.substring(base.length())).matches();
    }

    private static boolean isNumbered(String name, String base) {
        if (name.equalsIgnoreCase(base)) {
            return true;
        }
        return name.length() > base.length() + 1
                && name.regionMatches(true, 0, base + "_", 0, base.length() + 1)
                && NUMBER.matcher(name.substring(base.length() + 1)).matches();
    }
}
