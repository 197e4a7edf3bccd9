package dev.palindrome.check.reversibility;

import dev.palindrome.schema.SchemaObject;
import dev.palindrome.snapshot.Difference;
import java.util.Locale;
import java.util.Set;

/** Says what to write into the down so that a difference goes away, in words close to SQL. */
final class Remedy {

    private static final int LONGEST_DEFINITION = 200;
    private static final Set<String> ON_A_TABLE = Set.of("trigger", "policy", "rule");
    private static final Set<String> TYPES = Set.of("enum", "composite type", "range type", "range");

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
        if (kind.equals("comment")) {
            return "add COMMENT ON ... IS NULL for it";
        }
        String word = TYPES.contains(kind) ? "TYPE" : kind.endsWith("table") ? "TABLE" : upper(kind);
        return "add DROP %s %s".formatted(word, Wording.shortName("", object.name()));
    }

    private static String restoration(SchemaObject object) {
        String definition = object.property("definition");
        String last = Wording.lastPart(object.name());
        if (object.kind().equals("column")) {
            String type = object.property("type");
            return "add ALTER TABLE %s ADD COLUMN %s %s"
                    .formatted(table(object), last, type == null ? "..." : type)
                    .strip();
        }
        if (isConstraint(object.kind()) && definition != null) {
            return "add ALTER TABLE %s ADD CONSTRAINT %s %s".formatted(table(object), last, cut(definition));
        }
        if (definition != null && definition.regionMatches(true, 0, "create", 0, 6)) {
            return "add " + cut(definition);
        }
        if (object.kind().contains("privilege")) {
            return "add the GRANT for it";
        }
        return "restore %s".formatted(Wording.object(object.kind(), object.name()));
    }

    private static String change(Difference.Changed changed) {
        String object = Wording.object(changed.kind(), changed.name());
        if (changed.before().isEmpty()) {
            return "take %s of %s away again".formatted(changed.property(), object);
        }
        if (changed.property().equals("definition") && changed.before().regionMatches(true, 0, "create", 0, 6)) {
            return "put the former definition back: %s".formatted(cut(changed.before()));
        }
        return "set %s of %s back to %s".formatted(changed.property(), object, cut(changed.before()));
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
        return Wording.shorten(definition.replaceAll("\\s+", " "), LONGEST_DEFINITION);
    }

    private static String upper(String kind) {
        return kind.toUpperCase(Locale.ROOT);
    }
}
