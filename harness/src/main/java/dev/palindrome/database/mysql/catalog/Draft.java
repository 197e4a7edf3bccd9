package dev.palindrome.database.mysql.catalog;

import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.SchemaObject.Naming;
import dev.palindrome.schema.TableName;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An object on its way into the model. */
final class Draft {

    private final String kind;
    private final String name;
    private final SortedMap<String, String> properties = new TreeMap<>();
    private final SortedMap<String, String> incidental = new TreeMap<>();
    private final Set<String> needs = new LinkedHashSet<>();
    private @Nullable TableName table;
    private Naming naming = Naming.AUTHOR;

    Draft(String kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    String name() {
        return name;
    }

    Draft of(TableName owner) {
        table = owner;
        return needs(Names.in(owner));
    }

    Draft needs(String other) {
        if (!other.equals(name)) {
            needs.add(other);
        }
        return this;
    }

    /** Say something about it; what is empty is not there. */
    Draft property(String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            properties.put(label, value);
        }
        return this;
    }

    Draft properties(Map<String, String> more) {
        more.forEach(this::property);
        return this;
    }

    Draft incidental(String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            incidental.put(label, value);
        }
        return this;
    }

    /** Replace a property by its normal form, and keep the exact one as incidental. */
    Draft normalise(String label, UnaryOperator<String> normaliser) {
        String exact = properties.get(label);
        if (exact != null) {
            String normal = normaliser.apply(exact);
            if (!normal.equals(exact)) {
                properties.put(label, normal);
                incidental.putIfAbsent(label, exact);
            }
        }
        return this;
    }

    /** Let a property be incidental where it says only what would be so without it. */
    Draft incidentalWhere(String label, Predicate<String> isUsual) {
        String said = properties.get(label);
        if (said != null && isUsual.test(said)) {
            properties.remove(label);
            incidental.put(label, said);
        }
        return this;
    }

    /** Replace a property by a form that leaves out nothing of interest. */
    void rewrite(String label, UnaryOperator<String> writer) {
        properties.computeIfPresent(label, (l, text) -> writer.apply(text));
    }

    Draft namedByServer(boolean byServer) {
        naming = byServer ? Naming.SERVER : Naming.AUTHOR;
        return this;
    }

    /** Take a property away, and return what it said, or null. */
    @Nullable
    String remove(String label) {
        return properties.remove(label);
    }

    @Nullable
    String property(String label) {
        return properties.get(label);
    }

    SchemaObject finish() {
        return new SchemaObject(
                kind,
                name,
                table,
                naming,
                properties,
                incidental,
                needs.stream().toList());
    }
}
