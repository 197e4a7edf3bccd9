package dev.palindrome.database.postgresql.catalog;

import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.SchemaObject.Naming;
import dev.palindrome.schema.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An object on its way from a catalog row to the model. */
final class ObjectDraft {

    private final String catalog;
    private final Map<String, String> identity = new HashMap<>();
    private final SortedMap<String, String> properties = new TreeMap<>();
    private final SortedMap<String, String> incidental = new TreeMap<>();
    private boolean omitted;

    ObjectDraft(String catalog) {
        this.catalog = catalog;
    }

    /** Take one value of the row; what is empty is not there. */
    void take(CatalogColumn column, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        switch (column.meaning()) {
            case IDENTITY -> identity.put(column.label(), value);
            case PROPERTY -> properties.put(column.label(), value);
            case INCIDENTAL -> incidental.put(column.label(), value);
        }
    }

    String kind() {
        return identity.getOrDefault("kind", "");
    }

    /** Return the address of the object itself, as comments know it. */
    String address() {
        return catalog + " " + identity.get("oid") + " " + identity.getOrDefault("subid", "0");
    }

    /** Return the address of the index behind a constraint, which may have a comment of its own. */
    String indexAddress() {
        return "pg_class " + identity.get("index_oid") + " 0";
    }

    boolean belongsToAny(Set<String> tables) {
        String table = identity.get("in_table");
        return table != null && tables.contains(table);
    }

    @Nullable
    String property(String label) {
        return properties.get(label);
    }

    void property(String label, @Nullable String value) {
        if (value == null) {
            properties.remove(label);
        } else {
            properties.put(label, value);
        }
    }

    void incidental(String label, String value) {
        incidental.put(label, value);
    }

    /** Leave this one out: it says nothing that another object does not say. */
    void omit() {
        omitted = true;
    }

    boolean isOmitted() {
        return omitted;
    }

    Naming naming() {
        return ServerNames.wouldChoose(
                        identity.get("own_name"),
                        identity.getOrDefault("named_base", ""),
                        identity.getOrDefault("named_addition", ""),
                        identity.getOrDefault("named_label", ""))
                ? Naming.SERVER
                : Naming.AUTHOR;
    }

    /** Return whether the server would give a sequence of this column that name. */
    boolean wouldOwn(String sequence) {
        return ServerNames.wouldChoose(
                sequence, identity.getOrDefault("in_table", ""), identity.getOrDefault("own_name", ""), "seq");
    }

    @Nullable
    TableName table() {
        String table = identity.get("in_table");
        return table == null ? null : new TableName(identity.getOrDefault("in_schema", ""), table);
    }

    SchemaObject finish(List<String> dependencies) {
        return new SchemaObject(
                kind(), identity.getOrDefault("name", ""), table(), naming(), properties, incidental, dependencies);
    }
}
