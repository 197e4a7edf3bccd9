package dev.palindrome.snapshot;

import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which differences follow from others, so that a missing table is one finding and not twenty. A difference follows from
 * another of its own way (missing, left behind, changed) where mending the other one mends it too.
 */
final class Causes {

    private static final List<String> BUILT_OF_COLUMNS = List.of("index", "key", "constraint");
    private static final List<String> TYPES = List.of("type", "domain");
    private static final String HOLDER = "table or view";

    private final List<Difference> differences;
    private final Map<String, Difference> byName = new HashMap<>();
    private final Map<String, Difference> holders = new HashMap<>();
    private final Map<TableName, SchemaObject> tables = new HashMap<>();

    Causes(List<Difference> differences, SchemaSnapshot before, SchemaSnapshot after) {
        this.differences = differences;
        for (Difference difference : differences) {
            SchemaObject object = difference.object();
            if (difference instanceof Difference.Replaced replaced) {
                byName.put(key(new Difference.Missing(object), object.kind(), object.name()), difference);
                byName.put(
                        key(
                                new Difference.LeftBehind(object),
                                object.kind(),
                                replaced.by().name()),
                        difference);
            }
            if (difference instanceof Difference.Replaced replaced && isTableLike(object)) {
                holders.put(key(new Difference.Missing(object), HOLDER, tableOf(object)), difference);
                holders.put(key(new Difference.LeftBehind(object), HOLDER, tableOf(replaced.by())), difference);
            }
            byName.putIfAbsent(key(difference, object.kind(), object.name()), difference);
            if (isTableLike(object)) {
                holders.putIfAbsent(key(difference, HOLDER, tableOf(object)), difference);
            }
        }
        Stream.concat(after.objects().stream(), before.objects().stream())
                .filter(o -> o.kind().endsWith("table") && o.table() != null)
                .forEach(o -> tables.put(Objects.requireNonNull(o.table()), o));
    }

    /** Return for each difference that follows from another the first one of the chain. */
    Map<Difference, Difference> find() {
        Map<Difference, Difference> causes = new HashMap<>();
        for (Difference difference : differences) {
            Difference first = difference;
            Difference next = causeOf(difference);
            while (next != null) {
                first = next;
                next = causeOf(next);
            }
            if (first != difference) {
                causes.put(difference, first);
            }
        }
        return causes;
    }

    private @Nullable Difference causeOf(Difference difference) {
        Stream<@Nullable Difference> candidates = difference instanceof Difference.Changed
                ? Stream.of(sameInParent(difference), goneHolder(difference.object()))
                : Stream.of(
                        holder(difference),
                        column(difference),
                        sameInParent(difference),
                        attachedTo(difference),
                        firstNeeded(difference, "role"),
                        schema(difference));
        return candidates.filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** The table or view of which the object is a part; of a partition, its table; of an attribute or domain constraint, its type. */
    private @Nullable Difference holder(Difference difference) {
        SchemaObject object = difference.object();
        if (isTableLike(object)) {
            return object.property("partition bound") == null ? null : firstNeeded(difference, "table");
        }
        if (object.table() != null) {
            return holders.get(key(difference, HOLDER, object.table().toString()));
        }
        return object.dependencies().stream()
                .filter(need -> object.name().startsWith(need + "."))
                .flatMap(need -> TYPES.stream().map(kind -> find(difference, kind, need)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** An index that is now on another table, of which the old one is gone: most likely the table was renamed. */
    private @Nullable Difference goneHolder(SchemaObject object) {
        return object.table() == null || isTableLike(object)
                ? null
                : holders.get(key(
                        new Difference.Missing(object), HOLDER, object.table().toString()));
    }

    private static String tableOf(SchemaObject object) {
        return object.table() == null ? object.name() : object.table().toString();
    }

    private static boolean isTableLike(SchemaObject object) {
        return object.kind().endsWith("table") || object.kind().endsWith("view");
    }

    /** A column takes its sequence along wherever it goes, with its identity too, and what is built of it when it is dropped. */
    private @Nullable Difference column(Difference difference) {
        SchemaObject object = difference.object();
        boolean takenAlong = object.property("owned by") != null
                || difference instanceof Difference.LeftBehind
                        && BUILT_OF_COLUMNS.stream().anyMatch(object.kind()::endsWith);
        Difference identity = object.property("identity") == null
                ? null
                : firstNeeded(new Difference.Changed(object, "identity", "", ""), "column");
        return identity == null && takenAlong ? firstNeeded(difference, "column") : identity;
    }

    /** What a parent table has, its children and partitions have as well. */
    private @Nullable Difference sameInParent(Difference difference) {
        SchemaObject table = tables.get(difference.object().table());
        String parents = table == null ? null : table.property("parents");
        if (table == null || parents == null || !difference.name().startsWith(table.name() + ".")) {
            return null;
        }
        String part = difference.name().substring(table.name().length());
        return Arrays.stream(parents.split(", "))
                .map(parent -> find(difference, difference.kind(), parent + part))
                .filter(Objects::nonNull)
                .filter(found -> sameChange(found, difference))
                .findFirst()
                .orElse(null);
    }

    private static boolean sameChange(Difference one, Difference other) {
        return !(one instanceof Difference.Changed a)
                || !(other instanceof Difference.Changed b)
                || a.property().equals(b.property()) && a.after().equals(b.after());
    }

    private @Nullable Difference attachedTo(Difference difference) {
        return difference.object().property("attached") == null ? null : firstNeeded(difference, difference.kind());
    }

    private @Nullable Difference firstNeeded(Difference difference, String kind) {
        return difference.object().dependencies().stream()
                .map(need -> find(difference, kind, need))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Difference schema(Difference difference) {
        int dot = difference.name().indexOf('.');
        return dot < 0 ? null : find(difference, "schema", difference.name().substring(0, dot));
    }

    private @Nullable Difference find(Difference like, String kind, String name) {
        Difference found = byName.get(key(like, kind, name));
        return found == null || found.equals(like) ? null : found;
    }

    private static String key(Difference way, String kind, String name) {
        String property = way instanceof Difference.Changed changed ? changed.property() : "";
        return String.join("\n", way.getClass().getSimpleName(), property, kind, name);
    }
}
