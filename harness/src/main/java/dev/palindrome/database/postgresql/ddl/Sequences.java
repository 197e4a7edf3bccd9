package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Sequences. Where one stands is data; that of an identity column comes along with the column. */
final class Sequences implements Writer {

    private static final Map<String, String> HIGHEST =
            Map.of("bigint", "9223372036854775807", "integer", "2147483647", "smallint", "32767");

    @Override
    public List<String> create(SchemaObject sequence, Schemas schemas) {
        if (sequence.property("identity") != null) {
            return List.of();
        }
        String unlogged = "unlogged".equals(sequence.property("persistence")) ? "UNLOGGED " : "";
        String type = sequence.property("type");
        List<String> statements = new ArrayList<>();
        statements.add("CREATE %sSEQUENCE %s%s%s"
                .formatted(unlogged, sequence.name(), "bigint".equals(type) ? "" : " AS " + type, special(sequence)));
        String owner = sequence.property("owned by");
        if (owner != null && schemas.isPresent("column", owner)) {
            statements.add("ALTER SEQUENCE %s OWNED BY %s".formatted(sequence.name(), owner));
        }
        return statements;
    }

    static String identityOptions(SchemaObject sequence) {
        return " (SEQUENCE NAME %s%s)".formatted(sequence.name(), special(sequence));
    }

    /** Return only what differs from what the server gives to a sequence of that type. */
    private static String special(SchemaObject sequence) {
        Map<String, String> usual = Map.of(
                "start", "1",
                "increment", "1",
                "minimum", "1",
                "maximum", HIGHEST.getOrDefault(String.valueOf(sequence.property("type")), ""),
                "cache", "1");
        var text = new StringBuilder();
        for (String label : List.of("increment", "minimum", "maximum", "start", "cache")) {
            String value = sequence.property(label);
            if (value != null && !value.equals(usual.get(label))) {
                text.append(' ').append(words(label, value));
            }
        }
        return text + (sequence.property("cycle") == null ? "" : " CYCLE");
    }

    /** Bounds, start and type depend on each other, so they go into one statement. */
    @Override
    public List<Change> change(SchemaObject present, SchemaObject wanted, Set<String> labels, Schemas schemas) {
        List<Change> changes = new ArrayList<>();
        String alter = "ALTER SEQUENCE " + wanted.name();
        Set<String> together = new TreeSet<>(labels);
        together.removeAll(Set.of("owned by", "persistence", "identity"));
        if (!together.isEmpty()) {
            var text = new StringBuilder(alter);
            String type = wanted.property("type");
            if (together.contains("type")) {
                text.append(" AS ").append(type);
            }
            for (String label : List.of("increment", "minimum", "maximum", "start", "cache", "cycle")) {
                String value = wanted.property(label);
                if (together.contains(label)) {
                    text.append(' ').append(words(label, String.valueOf(value)));
                }
            }
            changes.add(new Change(together, List.of(List.of(text.toString()))));
        }
        if (labels.contains("owned by") && wanted.property("identity") == null) {
            String owner = wanted.property("owned by");
            changes.add(Change.of("owned by", "%s OWNED BY %s".formatted(alter, owner == null ? "NONE" : owner)));
        }
        if (labels.contains("persistence")) {
            changes.add(Change.of(
                    "persistence", alter + (wanted.property("persistence") == null ? " SET LOGGED" : " SET UNLOGGED")));
        }
        return changes;
    }

    private static String words(String label, String value) {
        return switch (label) {
            case "increment" -> "INCREMENT BY " + value;
            case "minimum" -> "MINVALUE " + value;
            case "maximum" -> "MAXVALUE " + value;
            case "start" -> "START WITH " + value;
            case "cache" -> "CACHE " + value;
            default -> value.equals("true") ? "CYCLE" : "NO CYCLE";
        };
    }

    @Override
    public boolean mayBeMadeAnew(SchemaObject object) {
        return false;
    }
}
