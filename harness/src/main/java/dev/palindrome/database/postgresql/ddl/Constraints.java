package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Constraints of tables and domains. */
final class Constraints implements Writer {

    @Override
    public List<String> create(SchemaObject constraint, Schemas schemas) {
        if (constraint.property("attached") != null || "only".equals(constraint.property("inherited"))) {
            return List.of();
        }
        List<String> statements = new ArrayList<>();
        String invalid = "false".equals(constraint.property("validated"))
                        && !String.valueOf(constraint.property("definition")).endsWith(" NOT ENFORCED")
                ? " NOT VALID"
                : "";
        statements.add("%s ADD CONSTRAINT %s %s%s"
                .formatted(
                        alter(constraint), Names.last(constraint.name()), constraint.property("definition"), invalid));
        Stream.of("index options", "clustered", "replica identity", "index comment")
                .filter(label -> constraint.property(label) != null)
                .forEach(label -> statements.addAll(words(label, constraint, constraint)));
        return statements;
    }

    @Override
    public List<Change> change(SchemaObject present, SchemaObject wanted, Set<String> labels, Schemas schemas) {
        List<Change> changes = new ArrayList<>();
        for (String label : labels) {
            List<String> statements = words(label, present, wanted);
            if (!statements.isEmpty()) {
                changes.add(Change.of(label, statements));
            }
        }
        return changes;
    }

    private static List<String> words(String label, SchemaObject present, SchemaObject wanted) {
        String value = wanted.property(label);
        return switch (label) {
            case "validated" ->
                "true".equals(value)
                        ? List.of("%s VALIDATE CONSTRAINT %s".formatted(alter(wanted), Names.last(wanted.name())))
                        : List.of();
            case "index options" ->
                Options.change(
                        "ALTER INDEX " + index(wanted), present == wanted ? null : present.property(label), value, "");
            case "index comment" ->
                List.of("COMMENT ON INDEX %s IS %s"
                        .formatted(index(wanted), value == null ? "NULL" : Names.literal(value)));
            case "clustered" -> List.of(Indexes.clustering(wanted, Names.last(wanted.name())));
            case "replica identity" -> List.of(Indexes.replicaIdentity(wanted, Names.last(wanted.name())));
            case "index valid" -> value == null ? List.of("REINDEX INDEX " + index(wanted)) : List.of();
            default -> List.of();
        };
    }

    /** The index behind a constraint bears its name and stands in the schema of its table. */
    private static String index(SchemaObject constraint) {
        return Names.before(Names.holder(constraint)) + "." + Names.last(constraint.name());
    }

    private static String alter(SchemaObject constraint) {
        return "ALTER %s %s".formatted(constraint.table() == null ? "DOMAIN" : "TABLE", Names.holder(constraint));
    }
}
