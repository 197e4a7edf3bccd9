package dev.palindrome.database.postgresql;

import dev.palindrome.schema.ColumnShape;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the hash of a whole row over its columns' hashes {@code h0}, {@code h1}, ..., each of which is the seed for the next. What
 * is linear in them, such as the hash of an array, would not see values that change places between rows once it is summed up.
 */
final class WholeRow {

    /** So deep are calls nested; a table may have 1,600 columns. */
    private static final int DEEP = 50;

    private WholeRow() {}

    static String mixed(List<ColumnShape> columns) {
        List<String> hashes = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            hashes.add(columns.get(i).nullable() ? "coalesce(h%1$s, %1$s)".formatted(i) : "h" + i);
        }
        while (hashes.size() > DEEP) {
            List<String> shorter = new ArrayList<>();
            for (int i = 0; i < hashes.size(); i += DEEP) {
                shorter.add(chained(hashes.subList(i, Math.min(i + DEEP, hashes.size()))));
            }
            hashes = shorter;
        }
        return chained(hashes);
    }

    private static String chained(List<String> hashes) {
        String mixed = "0";
        for (String hash : hashes) {
            mixed = "hashint8extended(%s, %s)".formatted(hash, mixed);
        }
        return mixed;
    }
}
