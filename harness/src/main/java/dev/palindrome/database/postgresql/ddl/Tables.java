package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables and foreign tables, with their columns; constraints and indexes follow on their own. */
final class Tables implements Writer {

    @Override
    public List<String> create(SchemaObject table, Schemas schemas) {
        String bound = table.property("partition bound");
        String parents = table.property("parents");
        String type = table.property("of type");
        String body = columns(table, schemas);
        var text = new StringBuilder("CREATE ")
                .append("unlogged".equals(table.property("persistence")) ? "UNLOGGED " : "")
                .append(Kinds.word(table.kind()))
                .append(' ')
                .append(table.name());
        if (bound != null) {
            text.append(" PARTITION OF ").append(parents).append(' ').append(bound);
        } else if (type != null) {
            text.append(" OF ").append(type);
        } else {
            text.append(body).append(parents == null ? "" : " INHERITS (" + parents + ")");
        }
        append(text, " PARTITION BY ", table.property("partition key"));
        append(text, " SERVER ", table.property("server"));
        if (table.property("server options") != null) {
            text.append(" OPTIONS ").append(Options.foreign(table.property("server options")));
        }
        String method = table.property("access method");
        append(text, " USING ", "heap".equals(method) ? null : method);
        String options = storage(table);
        append(text, " WITH ", options.isEmpty() ? null : "(" + options + ")");
        append(text, " TABLESPACE ", table.property("tablespace"));
        List<String> statements = new ArrayList<>(List.of(text.toString()));
        var bare = new SchemaObject(
                table.kind(), table.name(), table.table(), table.naming(), new TreeMap<>(), new TreeMap<>(), List.of());
        Stream.of("replica identity", "row security", "row security forced")
                .filter(label -> table.property(label) != null)
                .forEach(label -> statements.addAll(words(label, bare, table)));
        return statements;
    }

    private static String columns(SchemaObject table, Schemas schemas) {
        return schemas.columnsOf(table).stream()
                .filter(c -> !"only".equals(c.property("inherited")))
                .map(c -> "    " + Columns.definition(c, schemas))
                .collect(Collectors.joining(",\n", " (\n", "\n)"))
                .replace(" (\n\n)", " ()");
    }

    private static String storage(SchemaObject table) {
        return Stream.of(
                        Options.list(table.property("options"), ""),
                        Options.list(table.property("toast options"), "toast."))
                .filter(list -> !list.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static void append(StringBuilder text, String word, @Nullable String value) {
        if (value != null) {
            text.append(word).append(value);
        }
    }

    @Override
    public List<Change> change(SchemaObject present, SchemaObject wanted, Set<String> labels, Schemas schemas) {
        return labels.stream()
                .map(label -> Change.of(label, words(label, present, wanted)))
                .toList();
    }

    private static List<String> words(String label, SchemaObject present, SchemaObject wanted) {
        String alter = "ALTER %s %s".formatted(Kinds.word(wanted.kind()), wanted.name());
        String value = wanted.property(label);
        String none = value == null ? "" : value;
        return switch (label) {
            case "options" -> Options.change(alter, present.property(label), value, "");
            case "toast options" -> Options.change(alter, present.property(label), value, "toast.");
            case "server options" ->
                List.of(alter + " OPTIONS " + Options.foreignChange(present.property(label), value));
            case "persistence" -> List.of(alter + (value == null ? " SET LOGGED" : " SET UNLOGGED"));
            case "access method" -> List.of(alter + " SET ACCESS METHOD " + none);
            case "tablespace" -> List.of(alter + " SET TABLESPACE " + (value == null ? "pg_default" : value));
            case "replica identity" ->
                List.of(alter + " REPLICA IDENTITY " + (value == null ? "DEFAULT" : Kinds.word(value)));
            case "row security" -> List.of(alter + (value == null ? " DISABLE" : " ENABLE") + " ROW LEVEL SECURITY");
            case "row security forced" -> List.of(alter + (value == null ? " NO" : "") + " FORCE ROW LEVEL SECURITY");
            case "of type" -> List.of(alter + (value == null ? " NOT OF" : " OF " + value));
            case "parents" -> parents(alter, present, wanted);
            case "partition bound" -> bound(present, wanted);
            default -> List.of();
        };
    }

    /** A partition is attached with its bound, which stands in a property of its own. */
    private static List<String> parents(String alter, SchemaObject present, SchemaObject wanted) {
        if (present.property("partition bound") != null || wanted.property("partition bound") != null) {
            return bound(present, wanted);
        }
        List<String> was = list(present.property("parents"));
        List<String> shall = list(wanted.property("parents"));
        return Stream.concat(
                        was.stream().filter(p -> !shall.contains(p)).map(p -> alter + " NO INHERIT " + p),
                        shall.stream().filter(p -> !was.contains(p)).map(p -> alter + " INHERIT " + p))
                .toList();
    }

    private static List<String> bound(SchemaObject present, SchemaObject wanted) {
        List<String> statements = new ArrayList<>();
        if (present.property("partition bound") != null) {
            statements.add("ALTER TABLE %s DETACH PARTITION %s".formatted(present.property("parents"), wanted.name()));
        }
        if (wanted.property("partition bound") != null) {
            statements.add("ALTER TABLE %s ATTACH PARTITION %s %s"
                    .formatted(wanted.property("parents"), wanted.name(), wanted.property("partition bound")));
        }
        return statements;
    }

    private static List<String> list(@Nullable String names) {
        return names == null
                ? List.of()
                : Arrays.asList(Objects.requireNonNull(names).split(", "));
    }

    @Override
    public boolean mayBeMadeAnew(SchemaObject object) {
        return false;
    }
}
