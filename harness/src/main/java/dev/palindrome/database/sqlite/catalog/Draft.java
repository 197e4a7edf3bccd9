package dev.palindrome.database.sqlite.catalog;

import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.SchemaObject.Naming;
import dev.palindrome.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An object that is being put together; properties without a value are left out. */
final class Draft {

    private final String kind;
    private final String name;
    private final @Nullable TableName table;
    private final SortedMap<String, String> properties = new TreeMap<>();
    private final SortedMap<String, String> incidental = new TreeMap<>();
    private final List<String> dependencies = new ArrayList<>();
    private Naming naming = Naming.AUTHOR;

    Draft(String kind, String name, @Nullable TableName table) {
        this.kind = kind;
        this.name = name;
        this.table = table;
    }

    static Draft of(String kind, String name, String table) {
        return new Draft(kind, name, new TableName("", table));
    }

    Draft with(String property, String value) {
        if (!value.isEmpty()) {
            properties.put(property, value);
        }
        return this;
    }

    Draft with(String property, boolean value) {
        return value ? with(property, "true") : this;
    }

    /** Add a property in its normal form, and as it is written. */
    Draft with(String property, String normal, String written) {
        with(property, normal);
        return normal.equals(written) ? this : incidentally(property, written);
    }

    Draft incidentally(String property, String value) {
        incidental.put(property, value);
        return this;
    }

    Draft needing(List<String> names) {
        names.stream().filter(n -> !dependencies.contains(n)).forEach(dependencies::add);
        return this;
    }

    /** Nobody chose the name: that it is another one counts for nothing. */
    Draft namedByNobody(boolean byNobody) {
        naming = byNobody ? Naming.SERVER : Naming.AUTHOR;
        return this;
    }

    SchemaObject finish() {
        return new SchemaObject(kind, name, table, naming, properties, incidental, dependencies);
    }
}
