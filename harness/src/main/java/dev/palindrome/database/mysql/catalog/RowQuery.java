package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.flavor.ServerVersion;
import dev.palindrome.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query whose rows are objects. Some columns say by their label what the object is; every other column is a property, or an
 * incidental one where the label begins with {@code ~}. NULL and empty mean: no such property.
 *
 * <ul>
 *   <li>{@code kind}, and {@code name}, or the {@code own_name} that is qualified where the schema is not our database
 *   <li>{@code of_table}, the name of the table that it is a part of; {@code needs}, names of what else it needs, a line each
 * </ul>
 *
 * <p>In the text, <code>{schema}</code> stands for the name of the schema that is read, <code>{own}</code> for that of our database,
 * and <code>{not ours x}</code> for the condition that x was not made by the harness. A line that ends in
 * {@code -- since mysql 8.4} or {@code -- mariadb} is for those servers only.
 *
 * @param sql the query
 * @param refinement what SQL cannot say
 * @param signs by what to see that the answer may be another than before
 */
record RowQuery(String sql, Refinement refinement, Signs signs) {

    private static final Set<String> IDENTITY = Set.of("kind", "name", "own_name", "of_table", "needs");
    private static final Pattern PIECE = Pattern.compile("\\{(schema|own|not ours|account|grantee) ?([^{}]*)}");
    private static final Pattern FOR =
            Pattern.compile("-- (since )?(mysql|mariadb)(?: (\\d+)\\.(\\d+)(?:\\.(\\d+))?)?$");
    private static final String NOT_OURS = "%1$s not regexp '^palindrome_.*_[0-9]+$'";

    RowQuery(String sql) {
        this(sql, draft -> {});
    }

    RowQuery(String sql, Refinement refinement) {
        this(sql, refinement, Signs.NONE);
    }

    RowQuery seenBy(Signs other) {
        return new RowQuery(sql, refinement, other);
    }

    /**
     * Kinds of statements and tables of the server, as {@link ServerMark} knows them, without which an answer stays the same.
     *
     * @param makers what makes such objects; none means that nobody can tell
     * @param changers what changes or drops them; none means that they may change by themselves
     */
    record Signs(List<String> makers, List<String> changers) {

        static final Signs NONE = new Signs(List.of(), List.of());

        static Signs of(String makers, String changers) {
            return new Signs(List.of(makers.split(" ")), changers.isEmpty() ? List.of() : List.of(changers.split(" ")));
        }

        /** Return whether the answer is still the one from before. */
        boolean sayTheSame(ServerMark now, ServerMark before, boolean wasNone) {
            return !makers.isEmpty()
                    && !now.differsIn(makers, before)
                    && (wasNone || !changers.isEmpty() && !now.differsIn(changers, before));
        }
    }

    /** Puts the finishing touches to an object. */
    @FunctionalInterface
    interface Refinement {
        void refine(Draft draft);
    }

    /** Run the query for one schema, and return what it found. */
    List<Draft> read(Connection connection, ServerVersion server, Place place) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(spell(sql, server, place))) {
            List<String> labels = labels(rows);
            List<Draft> drafts = new ArrayList<>();
            while (rows.next()) {
                Draft draft = draft(rows, labels, place);
                refinement.refine(draft);
                drafts.add(draft);
            }
            return drafts;
        }
    }

    /**
     * Where objects are looked for.
     *
     * @param schema the name of the database that is read
     * @param prefix how it is called in names: nothing for our own
     * @param own the name of our own database
     */
    record Place(String schema, String prefix, String own) {}

    static String spell(String query, ServerVersion server, Place place) {
        String lines = query.lines().filter(line -> isFor(line, server)).collect(Collectors.joining("\n"));
        return PIECE.matcher(lines)
                .replaceAll(piece -> Matcher.quoteReplacement(
                        switch (piece.group(1)) {
                            case "schema" -> literal(place.schema());
                            case "own" -> literal(place.own());
                            case "not ours" -> NOT_OURS.formatted(piece.group(2));
                            case "grantee" -> "trim(trailing '@' from replace(grantee, '''', ''))";
                            default -> account(piece.group(2).split(" "), server);
                        }));
    }

    /** A role of MariaDB lives on no host. */
    private static String account(String[] words, ServerVersion server) {
        String account = "concat(%s, '@', %s)".formatted(words[0], words[1]);
        return server.isMariaDb() ? "if(%2$s = '', %1$s, %3$s)".formatted(words[0], words[1], account) : account;
    }

    private static boolean isFor(String line, ServerVersion server) {
        Matcher condition = FOR.matcher(line);
        if (!condition.find()) {
            return true;
        }
        if (!condition.group(2).equals(server.flavor().engine())) {
            return false;
        }
        return condition.group(1) == null
                || server.isAtLeast(number(condition, 3), number(condition, 4), number(condition, 5));
    }

    private static int number(Matcher condition, int group) {
        return condition.group(group) == null ? 0 : Integer.parseInt(condition.group(group));
    }

    static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static List<String> labels(ResultSet rows) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            labels.add(rows.getMetaData().getColumnLabel(i));
        }
        return labels;
    }

    private static Draft draft(ResultSet rows, List<String> labels, Place place) throws SQLException {
        var draft = new Draft(rows.getString("kind"), name(rows, labels, place));
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            String value = rows.getString(i + 1);
            if (label.startsWith("~")) {
                draft.incidental(label.substring(1), value);
            } else if (!IDENTITY.contains(label)) {
                draft.property(label, value);
            } else if (value != null && label.equals("of_table")) {
                draft.of(new TableName(place.prefix(), value));
            } else if (value != null && label.equals("needs")) {
                value.lines().forEach(draft::needs);
            }
        }
        return draft;
    }

    private static String name(ResultSet rows, List<String> labels, Place place) throws SQLException {
        return labels.contains("own_name")
                ? Names.in(place.prefix(), rows.getString("own_name"))
                : rows.getString("name");
    }
}
