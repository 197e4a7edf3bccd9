package dev.palindrome.seed;

import dev.palindrome.schema.UniqueShape;
import dev.palindrome.seed.value.ValueSources;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Remembers for each unique set of columns which values are taken. */
final class UsedKeys {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final long PRIME = 0x100000001b3L;

    private final List<Key> keys = new ArrayList<>();
    private final Set<String> distinct = new HashSet<>();
    private final Set<String> parts = new HashSet<>();

    /**
     * One unique set of columns.
     *
     * @param texts for each of them whether its values are texts
     * @param beginnings of columns of which not whole values count: how many characters do
     */
    private record Key(List<String> columns, boolean[] texts, Map<String, Integer> beginnings, TakenKeys taken) {

        /** Return the hash of a row's values, or 0 where one of them is NULL. */
        long hash(Map<String, @Nullable String> row) {
            long hash = 0;
            for (int i = 0; i < texts.length; i++) {
                var value = row.get(columns.get(i));
                if (value == null) {
                    return 0;
                }
                hash = UsedKeys.hash(hash, beginning(i, value), texts[i]);
            }
            return mixed(hash);
        }

        long hash(List<String> values) {
            long hash = 0;
            for (int i = 0; i < texts.length; i++) {
                hash = UsedKeys.hash(hash, beginning(i, values.get(i)), texts[i]);
            }
            return mixed(hash);
        }

        private String beginning(int place, String value) {
            var counts = beginnings.isEmpty() ? null : beginnings.get(columns.get(place));
            return counts == null || counts >= value.length() ? value : value.substring(0, counts);
        }
    }

    /** @param rows how many rows there shall be */
    UsedKeys(
            Collection<UniqueShape> uniques,
            Map<String, ColumnDemand> columns,
            List<Demand.Reserved> reserved,
            long rows) {
        for (var unique : uniques) {
            if (!columns.keySet().containsAll(unique.columns())) {
                continue;
            }
            var key = new Key(unique.columns(), texts(unique, columns), unique.beginnings(), TakenKeys.room(rows));
            for (var kept : reserved) {
                if (kept.columns().equals(unique.columns())) {
                    kept.values().forEach(values -> key.taken.add(key.hash(values)));
                }
            }
            keys.add(key);
            parts.addAll(unique.columns());
            if (unique.columns().size() == 1) {
                distinct.addAll(unique.columns());
            }
        }
    }

    private static boolean[] texts(UniqueShape unique, Map<String, ColumnDemand> columns) {
        var texts = new boolean[unique.columns().size()];
        for (int i = 0; i < texts.length; i++) {
            var column = columns.get(unique.columns().get(i));
            texts[i] = column != null && ValueSources.isText(column.making().type());
        }
        return texts;
    }

    /** Take the row's values, or return whether one of them is taken already; then nothing is taken. */
    boolean take(Map<String, @Nullable String> row) {
        var hashes = new long[keys.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = keys.get(i).hash(row);
            if (hashes[i] != 0 && keys.get(i).taken.contains(hashes[i])) {
                return false;
            }
        }
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                keys.get(i).taken.add(hashes[i]);
            }
        }
        return true;
    }

    void release(Map<String, @Nullable String> row) {
        for (var key : keys) {
            long hash = key.hash(row);
            if (hash != 0) {
                key.taken.remove(hash);
            }
        }
    }

    /** Return whether values of the column must differ by themselves. */
    boolean isDistinct(String column) {
        return distinct.contains(column);
    }

    boolean isPartOfKey(String column) {
        return parts.contains(column);
    }

    /** Return whether no two rows may have the same values of these columns. */
    boolean holdsKey(List<String> names) {
        return keys.stream().anyMatch(key -> names.containsAll(key.columns));
    }

    int taken() {
        int most = 0;
        for (var key : keys) {
            most = Math.max(most, key.taken.size());
        }
        return most;
    }

    /**
     * Stricter than the server where it minds case or accents: an index over lower(...) may come, and some collations mind
     * neither.
     */
    private static long hash(long start, String value, boolean text) {
        int length = value.length();
        while (text && length > 0 && Character.isWhitespace(value.charAt(length - 1))) {
            length--;
        }
        long hash = start;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (text && c >= 0x80) {
                return hash(start, folded(value), false);
            }
            hash = (hash ^ (text && c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)) * PRIME;
        }
        // A character that no value holds keeps ("a", "bc") apart from ("ab", "c").
        return (hash ^ 0xffff) * PRIME;
    }

    private static String folded(String text) {
        var plain = text.toLowerCase(Locale.ROOT).stripTrailing();
        return ACCENTS.matcher(Normalizer.normalize(plain.replace("\u00df", "ss"), Normalizer.Form.NFKD))
                .replaceAll("");
    }

    private static long mixed(long hash) {
        long z = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        z ^= z >>> 31;
        return z == 0 ? 1 : z;
    }
}
