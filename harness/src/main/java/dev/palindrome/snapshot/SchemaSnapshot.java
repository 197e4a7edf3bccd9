package dev.palindrome.snapshot;

import dev.palindrome.schema.SchemaObject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The schema of a database at one moment.
 *
 * @param objects every modelled object, sorted
 * @param census a digest of each catalog that is not modelled, by its name
 */
public record SchemaSnapshot(List<SchemaObject> objects, SortedMap<String, String> census) {

    public SchemaSnapshot {
        objects = objects.stream().sorted().toList();
        census = Collections.unmodifiableSortedMap(new TreeMap<>(census));
    }

    /** Return the object of that kind and name, or nothing. */
    public Optional<SchemaObject> find(String kind, String name) {
        return objects.stream()
                .filter(o -> o.kind().equals(kind) && o.name().equals(name))
                .findFirst();
    }

    /** Return the objects of a kind, sorted by name. */
    public Stream<SchemaObject> ofKind(String kind) {
        return objects.stream().filter(o -> o.kind().equals(kind));
    }
}
