package dev.palindrome.snapshot;

import dev.palindrome.schema.SchemaObject;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /**
     * Return the names of the catalogs in the census that differ from a later one. The password of a role comes and goes with the
     * role, which is compared as an object, so it counts only where both have one.
     */
    public SortedSet<String> changedCatalogs(SchemaSnapshot later) {
        SortedSet<String> changed = new TreeSet<>(census.keySet());
        changed.addAll(later.census.keySet());
        changed.removeIf(name -> Objects.equals(census.get(name), later.census.get(name)));
        changed.removeIf(name -> isPassword(name) && !(census.containsKey(name) && later.census.containsKey(name)));
        return changed;
    }

    /** Return whether nothing differs but passwords, which are salted: the same one is stored differently each time. */
    public boolean hasSameCensusButForSalt(SchemaSnapshot later) {
        return changedCatalogs(later).stream().allMatch(SchemaSnapshot::isPassword);
    }

    private static boolean isPassword(String catalog) {
        return catalog.startsWith("password of role ");
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
