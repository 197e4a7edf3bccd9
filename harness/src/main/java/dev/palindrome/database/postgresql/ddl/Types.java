package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Enums, composite types, ranges and domains. A base type is written in C: nothing is written for it. */
final class Types implements Writer {

    @Override
    public List<String> create(SchemaObject type, Schemas schemas) {
        if (type.kind().equals("domain")) {
            return List.of(domain(type));
        }
        String name = type.name();
        return switch (String.valueOf(type.property("form"))) {
            case "enum" -> List.of("CREATE TYPE %s AS ENUM (%s)".formatted(name, EnumLabels.of(type)));
            case "composite" ->
                List.of("CREATE TYPE %s AS (%s)"
                        .formatted(
                                name,
                                schemas.columnsOf(type).stream()
                                        .map(Types::attribute)
                                        .collect(Collectors.joining(", "))));
            case "range" -> List.of("CREATE TYPE %s AS RANGE (%s)".formatted(name, type.property("range")));
            case "shell" -> List.of("CREATE TYPE " + name);
            default -> List.of();
        };
    }

    static String attribute(SchemaObject attribute) {
        String collation = attribute.property("collation");
        return "%s %s%s"
                .formatted(
                        Names.last(attribute.name()),
                        attribute.property("type"),
                        collation == null ? "" : " COLLATE " + collation);
    }

    private static String domain(SchemaObject domain) {
        var text = new StringBuilder("CREATE DOMAIN %s AS %s".formatted(domain.name(), domain.property("base type")));
        if (domain.property("collation") != null) {
            text.append(" COLLATE ").append(domain.property("collation"));
        }
        if (domain.property("default") != null) {
            text.append(" DEFAULT ").append(domain.property("default"));
        }
        return text.append(domain.property("not null") == null ? "" : " NOT NULL")
                .toString();
    }

    @Override
    public List<Change> change(SchemaObject present, SchemaObject wanted, Set<String> labels, Schemas schemas) {
        List<Change> changes = new ArrayList<>();
        Set<String> rest = new TreeSet<>(labels);
        if (rest.remove("labels")) {
            changes.add(new Change(Set.of("labels"), EnumLabels.change(present, wanted, schemas)));
        }
        String alter = "ALTER DOMAIN " + wanted.name();
        if (rest.remove("default")) {
            String value = wanted.property("default");
            changes.add(Change.of("default", alter + (value == null ? " DROP DEFAULT" : " SET DEFAULT " + value)));
        }
        if (rest.remove("not null")) {
            changes.add(Change.of(
                    "not null", alter + (wanted.property("not null") == null ? " DROP NOT NULL" : " SET NOT NULL")));
        }
        return changes;
    }
}
