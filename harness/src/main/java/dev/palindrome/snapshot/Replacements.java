package dev.palindrome.snapshot;

import dev.palindrome.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds, among what is missing and what is left behind, the objects that stand in the place of others: what is the same under another
 * name, a table with all its columns, a key or an index over the same columns. Where more than one would do, none is taken.
 */
final class Replacements {

    /** What bears no definition of its own is the same as any other of its kind. */
    private static final Set<String> ALIKE =
            Set.of("extension", "role", "schema", "user mapping", "default privileges");

    private final List<SchemaObject> missing;
    private final List<SchemaObject> left;
    private final Map<String, List<SchemaObject>> columns;
    private final List<Difference> found = new ArrayList<>();

    /** Pairs are taken out of both lists. */
    Replacements(List<SchemaObject> missing, List<SchemaObject> left) {
        this.missing = missing;
        this.left = left;
        this.columns = Stream.concat(missing.stream(), left.stream())
                .filter(o -> o.kind().equals("column") && o.table() != null)
                .collect(Collectors.groupingBy(o -> String.valueOf(o.table())));
    }

    List<Difference> find() {
        if (!missing.isEmpty() && !left.isEmpty()) {
            pair(this::isSameTable);
            pair(Replacements::isSameElsewhere);
            pair(Replacements::isOverTheSameColumns);
        }
        return found;
    }

    private void pair(BiPredicate<SchemaObject, SchemaObject> match) {
        for (SchemaObject object : List.copyOf(missing)) {
            List<SchemaObject> candidates =
                    left.stream().filter(c -> match.test(object, c)).toList();
            if (candidates.size() == 1
                    && missing.stream()
                                    .filter(o -> match.test(o, candidates.get(0)))
                                    .count()
                            == 1) {
                missing.remove(object);
                left.remove(candidates.get(0));
                found.add(new Difference.Replaced(object, candidates.get(0)));
            }
        }
    }

    private boolean isSameTable(SchemaObject object, SchemaObject other) {
        return isTable(object)
                && object.kind().equals(other.kind())
                && object.properties().equals(other.properties())
                && !columnsOf(object).isEmpty()
                && columnsOf(object).equals(columnsOf(other));
    }

    private static boolean isTable(SchemaObject object) {
        return object.kind().endsWith("table") && object.table() != null;
    }

    /** The names of the columns within the table, with what they are; what names the table itself does not count. */
    private List<String> columnsOf(SchemaObject table) {
        String name = String.valueOf(table.table());
        return columns.getOrDefault(name, List.of()).stream()
                .map(c -> c.name().substring(table.name().length())
                        + c.properties()
                                .toString()
                                .replace(table.name(), "")
                                .replace(String.valueOf(table.table()), ""))
                .sorted()
                .toList();
    }

    private static boolean isSameElsewhere(SchemaObject object, SchemaObject other) {
        boolean mayBe = !ALIKE.contains(object.kind())
                && !isTable(object)
                && object.kind().equals(other.kind())
                && Objects.equals(object.table(), other.table());
        // Two columns of one type are not the same column; in the same place they are.
        return mayBe
                && (!object.kind().equals("column")
                        || Objects.equals(
                                object.incidental().get("position"),
                                other.incidental().get("position")))
                && isSame(object, other);
    }

    private static boolean isOverTheSameColumns(SchemaObject object, SchemaObject other) {
        boolean ofColumns = object.kind().equals("index")
                || object.kind().endsWith("constraint")
                || object.kind().endsWith("key");
        return ofColumns
                && object.table() != null
                && object.kind().equals(other.kind())
                && object.table().equals(other.table())
                && object.dependencies().size() > 1
                && object.dependencies().equals(other.dependencies());
    }

    /** Return whether nothing differs but the name, which some definitions repeat. */
    static boolean isSame(SchemaObject object, SchemaObject other) {
        return object.properties().equals(other.properties()) || unnamed(object).equals(unnamed(other));
    }

    private static SortedMap<String, String> unnamed(SchemaObject object) {
        String name = object.name();
        int arguments = name.indexOf('(');
        String plain = arguments < 0 ? name : name.substring(0, arguments);
        String last = plain.substring(plain.lastIndexOf('.') + 1);
        Pattern word = Pattern.compile("(?<![\\w$])" + Pattern.quote(last) + "(?![\\w$])");
        SortedMap<String, String> properties = new TreeMap<>(object.properties());
        properties.computeIfPresent(
                "definition", (label, text) -> word.matcher(text).replaceFirst(Matcher.quoteReplacement("?")));
        return properties;
    }
}
