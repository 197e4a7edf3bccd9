package dev.palindrome.snapshot;

import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.SchemaObject.Naming;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two schemas object by object: first those of the same name, then leftovers whose names the server chose. */
final class SchemaComparison {

    private final List<Difference> differences = new ArrayList<>();
    private final List<Difference> incidentals = new ArrayList<>();

    private SchemaComparison() {}

    static SchemaDiff compare(SchemaSnapshot before, SchemaSnapshot after) {
        if (before.objects().equals(after.objects())) {
            return new SchemaDiff(List.of(), List.of());
        }
        var comparison = new SchemaComparison();
        comparison.pair(before, after);
        comparison.differences.sort(ReadingOrder.COMPARATOR);
        comparison.incidentals.sort(ReadingOrder.COMPARATOR);
        Map<Difference, Difference> causes = new Causes(comparison.differences, before, after).find();
        return new SchemaDiff(comparison.differences, comparison.incidentals, causes);
    }

    private void pair(SchemaSnapshot before, SchemaSnapshot after) {
        Map<Key, SchemaObject> remaining = new HashMap<>();
        after.objects().forEach(o -> remaining.put(Key.of(o), o));
        List<SchemaObject> unmatched = new ArrayList<>();
        for (SchemaObject object : before.objects()) {
            SchemaObject twin = remaining.get(Key.of(object));
            if (twin == null || isNumberedAnew(object, twin)) {
                unmatched.add(object);
            } else {
                remaining.remove(Key.of(object));
                comparePair(object, twin);
            }
        }
        pairServerNamed(
                unmatched, new ArrayList<>(remaining.values().stream().sorted().toList()));
    }

    /** Where the server counts through a table's objects ({@code t_ibfk_1}), the same name may go to another one. */
    private static boolean isNumberedAnew(SchemaObject object, SchemaObject other) {
        return object.naming() == Naming.SERVER
                && other.naming() == Naming.SERVER
                && !other.properties().equals(object.properties());
    }

    /** The server numbers its own names ({@code users_email_key1}), so two of them may mean the same object. */
    private void pairServerNamed(List<SchemaObject> unmatched, List<SchemaObject> left) {
        List<SchemaObject> alone = new ArrayList<>();
        for (SchemaObject object : unmatched) {
            SchemaObject twin = serverNamedTwin(object, left);
            if (twin == null) {
                alone.add(object);
            } else {
                left.remove(twin);
                incidentals.add(new Difference.Changed(object, "name", object.name(), twin.name()));
            }
        }
        List<SchemaObject> missing = withoutNamesakes(alone, left);
        differences.addAll(new Replacements(missing, left).find());
        missing.forEach(o -> differences.add(new Difference.Missing(o)));
        left.forEach(o -> differences.add(new Difference.LeftBehind(o)));
    }

    /** Compare those that bear the same name after all, and return the others. */
    private List<SchemaObject> withoutNamesakes(List<SchemaObject> alone, List<SchemaObject> left) {
        List<SchemaObject> missing = new ArrayList<>();
        for (SchemaObject object : alone) {
            Optional<SchemaObject> namesake =
                    left.stream().filter(o -> Key.of(o).equals(Key.of(object))).findFirst();
            namesake.ifPresentOrElse(
                    other -> {
                        left.remove(other);
                        comparePair(object, other);
                    },
                    () -> missing.add(object));
        }
        return missing;
    }

    private static @Nullable SchemaObject serverNamedTwin(SchemaObject object, List<SchemaObject> candidates) {
        if (object.naming() != Naming.SERVER) {
            return null;
        }
        return candidates.stream()
                .filter(c -> c.naming() == Naming.SERVER
                        && c.kind().equals(object.kind())
                        && Objects.equals(c.table(), object.table())
                        && c.properties().equals(object.properties()))
                .findFirst()
                .orElse(null);
    }

    private void comparePair(SchemaObject before, SchemaObject after) {
        var labels = new TreeSet<>(before.properties().keySet());
        labels.addAll(after.properties().keySet());
        labels.addAll(before.incidental().keySet());
        labels.addAll(after.incidental().keySet());
        for (String label : labels) {
            boolean counts = !Objects.equals(before.property(label), after.property(label));
            String was = spelled(before, label);
            String is = spelled(after, label);
            if (counts || !was.equals(is)) {
                (counts ? differences : incidentals).add(new Difference.Changed(before, label, was, is));
            }
        }
    }

    /** Where a property was brought to a normal form, people read the exact one, which is incidental. */
    private static String spelled(SchemaObject object, String label) {
        String normal = object.properties().getOrDefault(label, "");
        return object.incidental().getOrDefault(label, normal);
    }

    private record Key(String kind, String name) {
        static Key of(SchemaObject object) {
            return new Key(object.kind(), object.name());
        }
    }
}
