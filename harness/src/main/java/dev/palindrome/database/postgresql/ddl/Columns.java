package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Columns of tables, and defaults of columns of views. */
final class Columns implements Writer {

    private static final Set<String> TYPE = Set.of("type", "collation");
    private static final Set<String> GENERATED = Set.of("generated", "virtual");

    /** Return how a column stands in CREATE TABLE and ADD COLUMN. */
    static String definition(SchemaObject column, Schemas schemas) {
        var text = new StringBuilder(Names.last(column.name())).append(' ').append(column.property("type"));
        append(text, " COMPRESSION ", column.property("compression"));
        append(text, " COLLATE ", column.property("collation"));
        append(text, " ", column.property("not null") == null ? null : notNull(column, schemas));
        append(text, " DEFAULT ", fallback(column));
        String generated = column.property("generated");
        if (generated != null) {
            String form = column.property("virtual") == null ? " STORED" : " VIRTUAL";
            text.append(" GENERATED ALWAYS AS (").append(generated).append(')').append(form);
        }
        if (column.property("identity") != null) {
            text.append(' ').append(identity(column, schemas));
        }
        return text.toString();
    }

    private static String notNull(SchemaObject column, Schemas schemas) {
        SchemaObject named = schemas.notNullOf(column);
        return named == null ? "NOT NULL" : "CONSTRAINT %s NOT NULL".formatted(Names.last(named.name()));
    }

    /** Of a column of a view there is only what was said about it. */
    static boolean isRemark(SchemaObject column) {
        return column.kind().equals("column") && column.property("type") == null;
    }

    /** Return what takes back all that was said about a column of a view. */
    static List<String> silence(SchemaObject column) {
        List<String> statements = new ArrayList<>();
        if (column.property("comment") != null) {
            statements.add("COMMENT ON COLUMN %s IS NULL".formatted(column.name()));
        }
        if (column.property("default") != null) {
            statements.add("ALTER VIEW %s ALTER COLUMN %s DROP DEFAULT"
                    .formatted(Names.before(column.name()), Names.last(column.name())));
        }
        statements.addAll(Privileges.changeOfColumn(column, column.property("privileges"), null));
        return statements;
    }

    private static String identity(SchemaObject column, Schemas schemas) {
        SchemaObject sequence = schemas.identitySequence(column);
        String options = sequence == null ? "" : Sequences.identityOptions(sequence);
        return "GENERATED %s AS IDENTITY%s".formatted(Kinds.word(String.valueOf(column.property("identity"))), options);
    }

    /** The exact spelling, where the property is a normal form. */
    private static @Nullable String fallback(SchemaObject column) {
        String normal = column.property("default");
        return normal == null ? null : column.incidental().getOrDefault("default", normal);
    }

    private static void append(StringBuilder text, String word, @Nullable String value) {
        if (value != null) {
            text.append(word).append(value);
        }
    }

    @Override
    public List<String> create(SchemaObject column, Schemas schemas) {
        if (isRemark(column)) {
            return column.property("default") == null
                    ? Belongings.create(column)
                    : words("default", "ALTER TABLE " + Names.before(column.name()), column, column, schemas);
        }
        if ("only".equals(column.property("inherited"))) {
            return List.of();
        }
        String table = "ALTER TABLE " + Names.before(column.name());
        List<String> statements =
                new ArrayList<>(List.of("%s ADD COLUMN %s".formatted(table, definition(column, schemas))));
        Stream.of("storage", "statistics", "options")
                .filter(label -> column.property(label) != null)
                .forEach(label -> statements.addAll(words(label, table, null, column, schemas)));
        return statements;
    }

    @Override
    public List<Change> change(SchemaObject present, SchemaObject wanted, Set<String> labels, Schemas schemas) {
        String table = "ALTER TABLE " + Names.before(wanted.name());
        List<Change> changes = new ArrayList<>();
        Set<String> rest = new TreeSet<>(labels);
        if (labels.stream().anyMatch(TYPE::contains)) {
            Set<String> settled = new TreeSet<>(labels);
            settled.retainAll(Set.of("type", "collation", "default"));
            changes.add(new Change(settled, type(table, wanted, labels.contains("default"))));
            rest.removeAll(settled);
        }
        if (labels.stream().anyMatch(GENERATED::contains)) {
            changes.add(new Change(GENERATED, generated(table, present, wanted, schemas)));
            rest.removeAll(GENERATED);
        }
        for (String label : rest) {
            if (label.equals("privileges")) {
                changes.add(Change.of(
                        label, Privileges.changeOfColumn(wanted, present.property(label), wanted.property(label))));
            } else {
                changes.add(Change.of(label, words(label, table, present, wanted, schemas)));
            }
        }
        return changes;
    }

    /** An old default may have no cast to the new type: then it goes first and comes back last, all in one statement. */
    private static List<List<String>> type(String table, SchemaObject wanted, boolean withDefault) {
        String column = Names.last(wanted.name());
        String type = String.valueOf(wanted.property("type"));
        String collation = wanted.property("collation");
        String plain =
                "ALTER COLUMN %s TYPE %s%s".formatted(column, type, collation == null ? "" : " COLLATE " + collation);
        String direct = " USING %s::%s".formatted(column, type);
        String byText = " USING %s::text::%s".formatted(column, type);
        String fallback = fallback(wanted);
        String drop = "ALTER COLUMN %s DROP DEFAULT, ".formatted(column);
        String set = fallback == null ? "" : ", ALTER COLUMN %s SET DEFAULT %s".formatted(column, fallback);
        List<List<String>> ways = new ArrayList<>();
        for (String using : List.of("", direct, byText)) {
            if (!withDefault) {
                ways.add(List.of("%s %s%s".formatted(table, plain, using)));
            }
            ways.add(List.of("%s %s%s%s%s".formatted(table, drop, plain, using, set)));
        }
        return ways;
    }

    /** What a generated column holds can be computed anew. */
    private static List<List<String>> generated(
            String table, SchemaObject present, SchemaObject wanted, Schemas schemas) {
        String column = Names.last(wanted.name());
        String expression = wanted.property("generated");
        if (expression == null) {
            return List.of(List.of("%s ALTER COLUMN %s DROP EXPRESSION".formatted(table, column)));
        }
        if (present.property("generated") == null) {
            return List.of();
        }
        return List.of(
                List.of("%s ALTER COLUMN %s SET EXPRESSION AS (%s)".formatted(table, column, expression)),
                List.of(
                        "%s DROP COLUMN %s".formatted(table, column),
                        "%s ADD COLUMN %s".formatted(table, definition(wanted, schemas))));
    }

    private static List<String> words(
            String label, String table, @Nullable SchemaObject present, SchemaObject wanted, Schemas schemas) {
        String alter = "%s ALTER COLUMN %s".formatted(table, Names.last(wanted.name()));
        String value = wanted.property(label);
        return switch (label) {
            case "not null" -> notNullChange(table, alter, wanted, schemas);
            case "default" -> List.of(alter + (value == null ? " DROP DEFAULT" : " SET DEFAULT " + fallback(wanted)));
            case "storage" -> List.of(alter + " SET STORAGE " + (value == null ? "DEFAULT" : Kinds.word(value)));
            case "compression" -> List.of(alter + " SET COMPRESSION " + (value == null ? "default" : value));
            case "statistics" -> List.of(alter + " SET STATISTICS " + (value == null ? "-1" : value));
            case "options" -> Options.change(alter, present == null ? null : present.property(label), value, "");
            case "server options" ->
                List.of(alter + " OPTIONS "
                        + Options.foreignChange(present == null ? null : present.property(label), value));
            case "identity" -> identityChange(alter, present, wanted, schemas);
            default -> List.of();
        };
    }

    /** From 18 on it may be a constraint with a name. */
    private static List<String> notNullChange(String table, String alter, SchemaObject wanted, Schemas schemas) {
        if (wanted.property("not null") == null) {
            return List.of(alter + " DROP NOT NULL");
        }
        SchemaObject named = schemas.notNullOf(wanted);
        if (named == null || schemas.isPresent(named.kind(), named.name())) {
            return List.of(alter + " SET NOT NULL");
        }
        return new Constraints().create(named, schemas);
    }

    private static List<String> identityChange(
            String alter, @Nullable SchemaObject present, SchemaObject wanted, Schemas schemas) {
        String kind = wanted.property("identity");
        if (kind == null) {
            return List.of(alter + " DROP IDENTITY");
        }
        return present != null && present.property("identity") != null
                ? List.of(alter + " SET GENERATED " + Kinds.word(kind))
                : List.of(alter + " ADD " + identity(wanted, schemas));
    }

    @Override
    public boolean mayBeMadeAnew(SchemaObject object) {
        return false;
    }
}
