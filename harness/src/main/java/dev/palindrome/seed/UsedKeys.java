package dev.palindrome.seed;

import dev.palindrome.schema.UniqueShape;
import dev.palindrome.seed.value.ValueSources;
import java.text.Normalizer;
import java.util.ArrayList;
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

    private final List<UniqueShape> uniques;
    private final Map<String, ColumnDemand> columns;
    private final List<Set<String>> used = new ArrayList<>();
    private final Set<String> distinct = new HashSet<>();
    private final Set<String> parts = new HashSet<>();

    UsedKeys(List<UniqueShape> uniques, Map<String, ColumnDemand> columns, List<Demand.Reserved> reserved) {
        this.uniques = uniques.stream()
                .filter(unique -> columns.keySet().containsAll(unique.columns()))
                .toList();
        this.columns = columns;
        for (var unique : this.uniques) {
            var taken = new HashSet<String>();
            for (var kept : reserved) {
                if (kept.columns().equals(unique.columns())) {
                    kept.values().forEach(values -> taken.add(key(unique, values)));
                }
            }
            used.add(taken);
            parts.addAll(unique.columns());
            if (unique.columns().size() == 1) {
                distinct.addAll(unique.columns());
            }
        }
    }

    /** Take the row's values, or return whether one of them is taken already; then nothing is taken. */
    boolean take(Map<String, @Nullable String> row) {
        var keys = new ArrayList<@Nullable String>();
        for (int i = 0; i < uniques.size(); i++) {
            var key = key(uniques.get(i), row);
            if (key != null && used.get(i).contains(key)) {
                return false;
            }
            keys.add(key);
        }
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            if (key != null) {
                used.get(i).add(key);
            }
        }
        return true;
    }

    void release(Map<String, @Nullable String> row) {
        for (int i = 0; i < uniques.size(); i++) {
            var key = key(uniques.get(i), row);
            if (key != null) {
                used.get(i).remove(key);
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
        return uniques.stream().anyMatch(unique -> names.containsAll(unique.columns()));
    }

    int taken() {
        return used.stream().mapToInt(Set::size).max().orElse(0);
    }

    private @Nullable String key(UniqueShape unique, Map<String, @Nullable String> row) {
        var values = new ArrayList<String>();
        for (var column : unique.columns()) {
            var value = row.get(column);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return key(unique, values);
    }

    /**
     * Stricter than the server where it minds case or accents: an index over lower(...) may come, and some collations mind
     * neither.
     */
    private static String folded(String text) {
        var plain = text.toLowerCase(Locale.ROOT).stripTrailing();
        boolean ascii = plain.chars().allMatch(c -> c < 0x80);
        return ascii
                ? plain
                : ACCENTS.matcher(Normalizer.normalize(plain.replace("\u00df", "ss"), Normalizer.Form.NFKD))
                        .replaceAll("");
    }

    private String key(UniqueShape unique, List<String> values) {
        var key = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            var column = columns.get(unique.columns().get(i));
            boolean text = column != null && ValueSources.isText(column.making().type());
            key.append(text ? folded(values.get(i)) : values.get(i)).append('\u0000');
        }
        return key.toString();
    }
}
