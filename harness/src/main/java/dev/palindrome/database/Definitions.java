package dev.palindrome.database;

import dev.palindrome.schema.SchemaObject;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the catalogs of one database say.
 *
 * @param objects every modelled object, sorted
 * @param census a digest of each catalog that is not modelled, by its name
 */
public record Definitions(List<SchemaObject> objects, SortedMap<String, String> census) {

    public Definitions {
        objects = List.copyOf(objects);
        census = Collections.unmodifiableSortedMap(new TreeMap<>(census));
    }
}
