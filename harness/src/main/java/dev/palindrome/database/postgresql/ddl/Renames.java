package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.List;

/** Gives an object the name that it should have. */
final class Renames {

    private Renames() {}

    static List<String> of(SchemaObject present, SchemaObject wanted) {
        String kind = present.kind();
        String name = Names.last(wanted.name());
        String plain = name.indexOf('(') > 0 && Kinds.isRoutine(kind) ? name.substring(0, name.indexOf('(')) : name;
        String last = Names.last(present.name());
        if (Kinds.isConstraint(kind)) {
            String holder = present.table() == null ? "DOMAIN" : "TABLE";
            return List.of(
                    "ALTER %s %s RENAME CONSTRAINT %s TO %s".formatted(holder, Names.holder(present), last, plain));
        }
        return switch (kind) {
            case "column" ->
                List.of("ALTER TABLE %s RENAME COLUMN %s TO %s".formatted(Names.before(present.name()), last, plain));
            case "attribute" ->
                List.of("ALTER TYPE %s RENAME ATTRIBUTE %s TO %s".formatted(Names.before(present.name()), last, plain));
            default -> List.of("ALTER %s RENAME TO %s".formatted(Kinds.address(present), plain));
        };
    }
}
