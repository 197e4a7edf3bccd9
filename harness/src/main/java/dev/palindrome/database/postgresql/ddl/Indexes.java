package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Indexes and statistics objects: the server prints both, but for the name. */
final class Indexes implements Writer {

    @Override
    public List<String> create(SchemaObject index, Schemas schemas) {
        if (index.property("attached") != null) {
            return List.of();
        }
        String definition = String.valueOf(index.property("definition"));
        List<String> statements = new ArrayList<>();
        if (index.kind().equals("statistics")) {
            statements.add(definition.replaceFirst(
                    "^CREATE STATISTICS *", "CREATE STATISTICS " + quoteReplacement(index.name()) + " "));
        } else {
            String name = quoteReplacement(Names.last(index.name()));
            // The indexes of the partitions are made along, which ON ONLY would prevent.
            statements.add(definition.replaceFirst("INDEX ON (ONLY )?", "INDEX " + name + " ON ")
                    + (index.property("tablespace") == null ? "" : " TABLESPACE " + index.property("tablespace")));
        }
        Stream.of("clustered", "replica identity", "target", "statistics")
                .filter(label -> index.property(label) != null)
                .forEach(label -> statements.addAll(words(label, index)));
        return statements;
    }

    private static String quoteReplacement(String name) {
        return Matcher.quoteReplacement(name);
    }

    @Override
    public List<Change> change(SchemaObject present, SchemaObject wanted, Set<String> labels, Schemas schemas) {
        List<Change> changes = new ArrayList<>();
        for (String label : labels) {
            List<String> statements = words(label, wanted);
            if (!statements.isEmpty()) {
                changes.add(Change.of(label, statements));
            }
        }
        return changes;
    }

    private static List<String> words(String label, SchemaObject wanted) {
        String value = wanted.property(label);
        return switch (label) {
            case "clustered" -> List.of(clustering(wanted, Names.last(wanted.name())));
            case "replica identity" -> List.of(replicaIdentity(wanted, Names.last(wanted.name())));
            case "valid", "ready" -> "false".equals(value) ? List.of() : List.of("REINDEX INDEX " + wanted.name());
            case "tablespace" ->
                List.of("ALTER INDEX %s SET TABLESPACE %s"
                        .formatted(wanted.name(), value == null ? "pg_default" : value));
            case "target" ->
                List.of("ALTER STATISTICS %s SET STATISTICS %s".formatted(wanted.name(), value == null ? "-1" : value));
            case "statistics" ->
                value == null
                        ? List.of()
                        : Stream.of(value.split(", "))
                                .map(target -> "ALTER INDEX %s ALTER COLUMN %s"
                                        .formatted(wanted.name(), target.replace(": ", " SET STATISTICS ")))
                                .toList();
            default -> List.of();
        };
    }

    static String clustering(SchemaObject wanted, String index) {
        String table = "ALTER TABLE " + Names.holder(wanted);
        return wanted.property("clustered") == null ? table + " SET WITHOUT CLUSTER" : table + " CLUSTER ON " + index;
    }

    static String replicaIdentity(SchemaObject wanted, String index) {
        String table = "ALTER TABLE %s REPLICA IDENTITY ".formatted(Names.holder(wanted));
        return wanted.property("replica identity") == null ? table + "DEFAULT" : table + "USING INDEX " + index;
    }
}
