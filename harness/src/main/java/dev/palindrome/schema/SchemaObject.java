package dev.palindrome.schema;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Describes one object of a schema, the same way for every engine.
 *
 * @param kind what it is, lower case, singular, as the engine's manual says it: {@code table}, {@code column}, {@code index}
 * @param name the qualified name that a person would write: {@code public.users.email} for a column
 * @param table the table it belongs to, or null where it belongs to none
 * @param naming whether an author chose the last part of the name, or the server would have chosen just that one
 * @param properties what must be equal for two objects to be equivalent; the object's own name is not among them
 * @param incidental what must be equal as well for two objects to be identical, such as the order of columns
 * @param dependencies names of the objects that this one cannot live without
 */
public record SchemaObject(
        String kind,
        String name,
        @Nullable TableName table,
        Naming naming,
        SortedMap<String, String> properties,
        SortedMap<String, String> incidental,
        List<String> dependencies)
        implements Comparable<SchemaObject> {

    /** Who chose a name. */
    public enum Naming {
        AUTHOR,
        SERVER
    }

    private static final Comparator<SchemaObject> ORDER =
            Comparator.comparing(SchemaObject::kind).thenComparing(SchemaObject::name);

    public SchemaObject {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        incidental = Collections.unmodifiableSortedMap(new TreeMap<>(incidental));
        dependencies = List.copyOf(dependencies);
    }

    /** Return the property's value, or null where the object has no such property. */
    public @Nullable String property(String key) {
        return properties.get(key);
    }

    /** Return the definition in the engine's words where the dialect gave one, else the properties in one line, spelled exactly. */
    public String describe() {
        SortedMap<String, String> spelled = new TreeMap<>(properties);
        spelled.replaceAll((key, normal) -> incidental.getOrDefault(key, normal));
        String definition = spelled.get("definition");
        return definition != null ? definition : spelled.toString();
    }

    @Override
    public int compareTo(SchemaObject other) {
        return ORDER.compare(this, other);
    }
}
