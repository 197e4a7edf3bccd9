package dev.palindrome.database.postgresql.catalog;

import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.SchemaObject.Naming;
import dev.palindrome.schema.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An object on its way from a catalog row to the model. */
final class ObjectDraft {

    private final String catalog;
    private final Map<String, String> identity = new HashMap<>();
    private final SortedMap<String, String> properties = new TreeMap<>();
    private final SortedMap<String, String> incidental = new TreeMap<>();
    private @Nullable Relation relation;
    private @Nullable Relation referred;
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

    /** Make it a part of the relation, which may need another one. */
    void belong(Relation relation, @Nullable Relation referred) {
        this.relation = relation;
        this.referred = referred;
    }

    /** Return what the row says under that label, or null. */
    @Nullable
    String identity(String label) {
        return identity.get(label);
    }

    /** Return the address of the object itself, or of the index behind it, as comments know it. */
    String address(String oidLabel) {
        String in = oidLabel.equals("oid") ? identity.getOrDefault("catalog", catalog) : "pg_class";
        return in + " " + identity.get(oidLabel) + " " + identity.getOrDefault("subid", "0");
    }

    /** Return whether somebody made the column; the server's own have numbers below 0. */
    boolean isOwnColumn() {
        return !identity.getOrDefault("subid", "").startsWith("-");
    }

    /** Return whether others can be parts of it. */
    boolean isRelation() {
        return identity.containsKey("in_schema");
    }

    /** Return what it is called, without the name of its relation. */
    String called() {
        return Stream.of("kind", "in_schema", "own_name", "name", "part")
                .map(label -> identity.getOrDefault(label, ""))
                .collect(Collectors.joining(" "));
    }

    /** Tell the relation that this is its next column, and return its position there. */
    String takePosition() {
        int number = Integer.parseInt(identity.getOrDefault("subid", "0"));
        return relation == null
                ? ""
                : String.valueOf(
                        relation.add(number, identity.getOrDefault("own_name", ""), identity.getOrDefault("part", "")));
    }

    @Nullable
    String property(String label) {
        return properties.get(label);
    }

    void property(String label, @Nullable String value) {
        if (value != null) {
            properties.put(label, value);
        }
    }

    void incidental(String label, String value) {
        incidental.put(label, value);
    }

    /** Replace a property by its normal form, and keep the exact one as incidental. */
    void normalise(String label, UnaryOperator<String> normaliser) {
        String exact = properties.get(label);
        if (exact == null) {
            return;
        }
        String normal = normaliser.apply(exact);
        if (!normal.equals(exact)) {
            properties.put(label, normal);
            incidental.putIfAbsent(label, exact);
        }
    }

    /** Leave this one out, unless somebody commented it: it says nothing that another object does not say. */
    void omit() {
        omitted = true;
    }

    boolean isOmitted() {
        return omitted && property("comment") == null
                || !identity.containsKey("kind")
                || identity.containsKey("remark") && properties.isEmpty();
    }

    Naming naming() {
        String label = identity.get("named_label");
        return label != null && wouldBeNamed(identity.get("own_name"), addition(), label)
                ? Naming.SERVER
                : Naming.AUTHOR;
    }

    /** Return whether the server would choose that name for something that belongs to the same relation. */
    boolean wouldBeNamed(@Nullable String name, String addition, String label) {
        String base = relation == null
                ? identity.getOrDefault("named_base", "")
                : relation.name().name();
        return ServerNames.wouldChoose(name, base, addition, label);
    }

    /** Return whether the name is {@code <whatever>_<column><suffix>}, perhaps with a number. */
    boolean isNamedAfterItsColumn(String suffix) {
        String name = identity.getOrDefault("own_name", "").replaceFirst("\\d+$", "");
        String column = addition();
        return !column.isEmpty() && name.endsWith("_" + column + suffix);
    }

    private String addition() {
        String numbers = identity.get("named_columns");
        String names = relation == null || numbers == null ? "" : relation.joined(numbers);
        return identity.getOrDefault("named_addition", names);
    }

    SchemaObject finish() {
        String part = identity.get("part");
        String name = relation == null || part == null
                ? identity.getOrDefault("name", "")
                : relation.quotedName() + "." + part;
        return new SchemaObject(
                identity.getOrDefault("kind", ""), name, table(), naming(), properties, incidental, needs(name));
    }

    /** A composite type is a relation to the server, but no table to anybody. */
    private @Nullable TableName table() {
        return relation == null || "attribute".equals(identity.get("kind")) ? null : relation.name();
    }

    private List<String> needs(String name) {
        Stream<String> relations =
                Stream.of(relation, referred).flatMap(r -> r == null ? Stream.of() : Stream.of(r.quotedName()));
        Stream<String> columns =
                relation == null ? Stream.of() : relation.quotedNames(identity.getOrDefault("columns", "")).stream();
        Stream<String> others = identity.getOrDefault("needs", "").lines();
        return Stream.of(relations, columns, others)
                .flatMap(needs -> needs)
                .filter(need -> !need.equals(name))
                .distinct()
                .toList();
    }
}
