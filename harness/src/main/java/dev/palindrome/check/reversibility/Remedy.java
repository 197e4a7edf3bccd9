package dev.palindrome.check.reversibility;

import dev.palindrome.schema.SchemaObject;
import dev.palindrome.snapshot.Difference;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** Says what to write into the down so that a difference goes away, in words close to SQL. */
final class Remedy {

    private static final int LONGEST_DEFINITION = 200;
    private static final Set<String> ON_A_TABLE = Set.of("trigger", "policy", "rule");
    private static final Map<String, String> COLUMN_CLAUSES =
            Map.of("default", "DEFAULT", "not null", "NOT NULL", "type", "DATA TYPE");

    private Remedy() {}

    static String of(Difference difference) {
        if (difference instanceof Difference.LeftBehind left) {
            return removal(left.object());
        }
        return difference instanceof Difference.Missing missing
                ? restoration(missing.object())
                : change((Difference.Changed) difference);
    }

    private static String removal(SchemaObject object) {
        String kind = object.kind();
        String last = Wording.lastPart(object.name());
        if (kind.equals("column")) {
            return "add ALTER TABLE %s DROP COLUMN %s".formatted(table(object), last);
        }
        if (isConstraint(kind)) {
            return "add ALTER TABLE %s DROP CONSTRAINT %s".formatted(table(object), last);
        }
        if (ON_A_TABLE.contains(kind)) {
            return "add DROP %s %s ON %s".formatted(upper(kind), last, table(object));
        }
        if (kind.contains("privilege")) {
            return "add the REVOKE for it";
        }
        return "add DROP %s %s".formatted(upper(kind), Wording.shortName("", object.name()));
    }

    private static String restoration(SchemaObject object) {
        String kind = object.kind();
        String definition = object.property("definition");
        String last = Wording.lastPart(object.name());
        if (kind.equals("column")) {
            return "add ALTER TABLE %s ADD COLUMN %s%s".formatted(table(object), last, columnDefinition(object));
        }
        if (definition != null && isConstraint(kind)) {
            return "add ALTER TABLE %s ADD CONSTRAINT %s %s".formatted(table(object), last, cut(definition));
        }
        if (definition != null && kind.endsWith("view")) {
            return "add CREATE %s %s AS %s"
                    .formatted(upper(kind), Wording.shortName("", object.name()), cut(definition));
        }
        if (definition != null && isCreation(definition)) {
            return "add "
                    + cut(definition.replaceFirst("INDEX ON ", Matcher.quoteReplacement("INDEX " + last + " ON ")));
        }
        return "restore %s".formatted(Wording.object(kind, object.name()));
    }

    private static String columnDefinition(SchemaObject column) {
        String type = column.property("type");
        String fallback = column.property("default");
        return (type == null ? "" : " " + type)
                + (fallback == null ? "" : " DEFAULT " + cut(fallback))
                + (column.property("not null") == null ? "" : " NOT NULL");
    }

    private static String change(Difference.Changed changed) {
        SchemaObject object = changed.object();
        String before = changed.before();
        String subject = Wording.object(changed.kind(), changed.name());
        if (changed.kind().equals("column") && COLUMN_CLAUSES.containsKey(changed.property())) {
            String clause = COLUMN_CLAUSES.get(changed.property());
            String verb = before.isEmpty() ? "DROP " + clause : "SET " + clause + valueOf(clause, before);
            return "add ALTER TABLE %s ALTER COLUMN %s %s"
                    .formatted(table(object), Wording.lastPart(changed.name()), verb);
        }
        if (changed.property().equals("validated") && isConstraint(changed.kind())) {
            return validation(object);
        }
        if (changed.property().equals("enabled") && changed.kind().equals("trigger")) {
            return enabling(object, before);
        }
        if (changed.property().equals("definition")) {
            return "drop it and " + restoration(object);
        }
        if (changed.property().equals("comment")) {
            return "add COMMENT ON %s %s IS %s"
                    .formatted(
                            upper(changed.kind()), changed.name(), before.isEmpty() ? "NULL" : "'" + cut(before) + "'");
        }
        if (before.isEmpty()) {
            return "take %s of %s away again".formatted(changed.property(), subject);
        }
        return "set %s of %s back to %s".formatted(changed.property(), subject, cut(before));
    }

    /** Return how to validate a constraint. */
    static String validation(SchemaObject constraint) {
        return "add ALTER TABLE %s VALIDATE CONSTRAINT %s"
                .formatted(table(constraint), Wording.lastPart(constraint.name()));
    }

    /** Return how to enable a trigger: {@code origin}, {@code always}, {@code replica}, or {@code disabled} after all. */
    static String enabling(SchemaObject trigger, String how) {
        String verb = switch (how) {
            case "disabled" -> "DISABLE";
            case "always", "replica" -> "ENABLE " + upper(how);
            default -> "ENABLE";
        };
        return "add ALTER TABLE %s %s TRIGGER %s".formatted(table(trigger), verb, Wording.lastPart(trigger.name()));
    }

    private static String valueOf(String clause, String before) {
        return clause.equals("NOT NULL") ? "" : " " + cut(before);
    }

    private static boolean isCreation(String definition) {
        return definition.regionMatches(true, 0, "create", 0, "create".length());
    }

    private static boolean isConstraint(String kind) {
        return kind.endsWith("constraint") || kind.endsWith("key") || kind.equals("check") || kind.equals("unique");
    }

    private static String table(SchemaObject object) {
        return object.table() == null
                ? "..."
                : Wording.shortName("", object.table().toString());
    }

    private static String cut(String definition) {
        return Wording.shorten(definition.strip().replaceAll("\\s+", " "), LONGEST_DEFINITION);
    }

    private static String upper(String kind) {
        return kind.toUpperCase(Locale.ROOT);
    }
}
