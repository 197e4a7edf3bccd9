package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What objects of all kinds may have: an owner, a comment, privileges, an extension that takes them along. */
final class Belongings {

    private Belongings() {}

    /** Return what gives them to an object that has just been made. Its owner is left out: who runs the statement is one, too. */
    static List<String> create(SchemaObject wanted) {
        List<String> statements = new ArrayList<>();
        if (wanted.property("comment") != null) {
            statements.add(comment(wanted));
        }
        if (wanted.property("privileges") != null && !wanted.kind().equals("default privileges")) {
            statements.addAll(privileges(null, wanted));
        }
        return statements;
    }

    /** Return what changes one of them, or nothing where the property is none of them. */
    static Optional<List<String>> change(SchemaObject present, SchemaObject wanted, String label) {
        return switch (label) {
            case "comment" -> Optional.of(List.of(comment(wanted)));
            case "owner" ->
                Optional.of(List.of("ALTER %s OWNER TO %s"
                        .formatted(Kinds.address(wanted), Names.quote(String.valueOf(wanted.property(label))))));
            case "privileges" ->
                wanted.kind().equals("default privileges")
                        ? Optional.empty()
                        : Optional.of(privileges(present, wanted));
            case "depends on extension" -> Optional.of(dependence(present, wanted));
            default -> Optional.empty();
        };
    }

    private static String comment(SchemaObject wanted) {
        String text = wanted.property("comment");
        return "COMMENT ON %s IS %s".formatted(Kinds.address(wanted), text == null ? "NULL" : Names.literal(text));
    }

    private static List<String> privileges(@Nullable SchemaObject present, SchemaObject wanted) {
        String was = present == null ? null : present.property("privileges");
        return wanted.kind().equals("column")
                ? Privileges.changeOfColumn(wanted, was, wanted.property("privileges"))
                : Privileges.change(wanted, was, wanted.property("privileges"));
    }

    private static List<String> dependence(SchemaObject present, SchemaObject wanted) {
        List<String> was = extensions(present);
        List<String> shall = extensions(wanted);
        List<String> statements = new ArrayList<>();
        was.stream()
                .filter(e -> !shall.contains(e))
                .forEach(e -> statements.add(
                        "ALTER %s NO DEPENDS ON EXTENSION %s".formatted(Kinds.address(wanted), Names.quote(e))));
        shall.stream()
                .filter(e -> !was.contains(e))
                .forEach(e -> statements.add(
                        "ALTER %s DEPENDS ON EXTENSION %s".formatted(Kinds.address(wanted), Names.quote(e))));
        return statements;
    }

    private static List<String> extensions(SchemaObject object) {
        String text = object.property("depends on extension");
        return text == null ? List.of() : List.of(text.split(", "));
    }
}
