package dev.palindrome.snapshot;

import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.SchemaObject.Naming;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
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
        return new SchemaDiff(comparison.differences, comparison.incidentals);
    }

    private void pair(SchemaSnapshot before, SchemaSnapshot after) {
        Map<Key, SchemaObject> remaining = new HashMap<>();
        after.objects().forEach(o -> remaining.put(Key.of(o), o));
        List<SchemaObject> unmatched = new ArrayList<>();
        for (SchemaObject object : before.objects()) {
            SchemaObject twin = remaining.remove(Key.of(object));
            if (twin == null) {
                unmatched.add(object);
            } else {
                comparePair(object, twin);
            }
        }
        List<SchemaObject> left =
                new ArrayList<>(remaining.values().stream().sorted().toList());
        for (SchemaObject object : unmatched) {
            SchemaObject twin = serverNamedTwin(object, left);
            if (twin == null) {
                differences.add(new Difference.Missing(object));
            } else {
                left.remove(twin);
                incidentals.add(new Difference.Changed(object, "name", object.name(), twin.name()));
            }
        }
        left.forEach(o -> differences.add(new Difference.LeftBehind(o)));
    }

    /** The server numbers its own names ({@code users_email_key1}), so two of them may mean the same object. */
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
        collect(before, before.properties(), after.properties(), differences);
        collect(before, before.incidental(), after.incidental(), incidentals);
    }

    private static void collect(
            SchemaObject object,
            SortedMap<String, String> before,
            SortedMap<String, String> after,
            List<Difference> into) {
        if (before.equals(after)) {
            return;
        }
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String was = before.getOrDefault(name, "");
            String is = after.getOrDefault(name, "");
            if (!was.equals(is)) {
                into.add(new Difference.Changed(object, name, was, is));
            }
        }
    }

    private record Key(String kind, String name) {
        static Key of(SchemaObject object) {
            return new Key(object.kind(), object.name());
        }
    }
}
