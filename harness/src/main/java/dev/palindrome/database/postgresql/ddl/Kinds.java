package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows how statements address an object of each kind. */
final class Kinds {

    /** In this order things can be made; in the opposite order they can be dropped. */
    private static final List<String> ORDER = List.of(
            "role",
            "role membership",
            "schema",
            "extension",
            "access method",
            "language",
            "foreign data wrapper",
            "server",
            "user mapping",
            "collation",
            "text search parser",
            "text search template",
            "text search dictionary",
            "text search configuration",
            "type",
            "attribute",
            "domain",
            "function",
            "procedure",
            "aggregate",
            "operator",
            "operator family",
            "operator class",
            "cast",
            "transform",
            "conversion",
            "sequence",
            "table",
            "foreign table",
            "column",
            "not-null constraint",
            "primary key",
            "unique constraint",
            "exclusion constraint",
            "check constraint",
            "index",
            "foreign key",
            "statistics",
            "view",
            "materialized view",
            "rule",
            "trigger",
            "policy",
            "event trigger",
            "publication",
            "subscription",
            "default privileges");

    private static final Set<String> ON_A_TABLE = Set.of("trigger", "policy", "rule");

    private Kinds() {}

    static int rank(SchemaObject object) {
        int rank = ORDER.indexOf(object.kind());
        return rank < 0 ? ORDER.size() : rank;
    }

    static boolean isConstraint(String kind) {
        return kind.endsWith("constraint") || kind.equals("primary key") || kind.equals("foreign key");
    }

    static boolean isTable(String kind) {
        return kind.equals("table") || kind.equals("foreign table");
    }

    static boolean isView(String kind) {
        return kind.endsWith("view");
    }

    static boolean isRoutine(String kind) {
        return kind.equals("function") || kind.equals("procedure") || kind.equals("aggregate");
    }

    /** Return how COMMENT ON names the object: {@code CONSTRAINT a ON b}. */
    static String address(SchemaObject object) {
        String kind = object.kind();
        String name = object.name();
        if (isConstraint(kind)) {
            String domain = object.table() == null ? "DOMAIN " : "";
            return "CONSTRAINT %s ON %s%s".formatted(Names.last(name), domain, Names.holder(object));
        }
        if (ON_A_TABLE.contains(kind)) {
            return "%s %s ON %s".formatted(word(kind), Names.last(name), Names.holder(object));
        }
        return switch (kind) {
            case "attribute" -> "COLUMN " + name;
            case "user mapping" -> "USER MAPPING FOR " + name.replaceFirst(" on ", " SERVER ");
            default -> word(kind) + " " + name;
        };
    }

    /** Return the statement that removes the object, and fails where others need it. */
    static String drop(SchemaObject object) {
        String kind = object.kind();
        if (isConstraint(kind)) {
            String holder = object.table() == null ? "DOMAIN" : "TABLE";
            return "ALTER %s %s DROP CONSTRAINT %s".formatted(holder, Names.holder(object), Names.last(object.name()));
        }
        return switch (kind) {
            case "column" ->
                "ALTER TABLE %s DROP COLUMN %s".formatted(Names.before(object.name()), Names.last(object.name()));
            case "attribute" ->
                "ALTER TYPE %s DROP ATTRIBUTE %s".formatted(Names.before(object.name()), Names.last(object.name()));
            default -> "DROP " + address(object);
        };
    }

    static String word(String kind) {
        return kind.toUpperCase(Locale.ROOT);
    }
}
