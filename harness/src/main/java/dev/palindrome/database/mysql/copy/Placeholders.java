package dev.palindrome.database.mysql.copy;

import dev.palindrome.database.mysql.flavor.Flavor;
import dev.palindrome.failure.HarnessException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes views that are no longer valid: what they read was dropped after them. The server refuses to make such a view, and says what
 * it misses; so it is given that for a while. Works in a database that holds no tables yet.
 */
final class Placeholders {

    private static final int TABLE_EXISTS = 1050;
    private static final int NO_COLUMN = 1054;
    private static final int NO_TABLE = 1146;
    private static final int NO_FUNCTION = 1305;
    private static final int WRONG_ARGUMENTS = 1318;
    private static final int INVALID_VIEW = 1356;
    private static final int NO_DEFINER = 1449;
    private static final int MOST_ATTEMPTS = 1_000;

    /** The server names what is missing with its database or with the alias of its table. */
    private static final Pattern NAME = Pattern.compile("'(?:[^']*\\.)?([^'.]+)'");

    private static final Pattern FUNCTION = Pattern.compile("FUNCTION (?:.*\\.)?(\\S+) does not exist");
    private static final Pattern ARGUMENTS = Pattern.compile("FUNCTION (?:.*\\.)?(\\S+); expected \\d+, got (\\d+)");

    private final Replay replay;
    private final Stage stage;
    private final Set<String> tables = new TreeSet<>();
    private final Set<String> columns = new TreeSet<>(Set.of("palindrome"));
    private final Set<String> functions = new TreeSet<>();
    private final Deque<Definition> made = new ArrayDeque<>();

    Placeholders(Replay replay, Stage stage) {
        this.replay = replay;
        this.stage = stage;
    }

    void make(List<Definition> views) throws SQLException {
        var left = new ArrayDeque<>(views);
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            var view = left.remove();
            try {
                stage.make(view);
                made.add(view);
            } catch (SQLException e) {
                if (attempt == MOST_ATTEMPTS || !supply(view, e, left)) {
                    throw new HarnessException("cannot copy the view %s: %s".formatted(view.name(), e.getMessage()), e);
                }
            }
        }
        for (var table : tables) {
            replay.run("drop table " + quoted(table));
        }
        for (var function : functions) {
            replay.run("drop function " + quoted(function));
        }
    }

    /** Return whether there is hope for another attempt, for which the view has been put back. */
    private boolean supply(Definition view, SQLException refusal, Deque<Definition> left) throws SQLException {
        var message = String.valueOf(refusal.getMessage());
        left.addFirst(view);
        return switch (refusal.getErrorCode()) {
            case NO_TABLE ->
                found(NAME, message, name -> {
                    tables.add(name.group(1));
                    replay.run("create table %s (%s)".formatted(quoted(name.group(1)), list()));
                });
            case NO_COLUMN -> found(NAME, message, name -> addColumn(name.group(1)));
            case TABLE_EXISTS ->
                found(NAME, message, name -> {
                    tables.remove(name.group(1));
                    replay.run("drop table " + quoted(name.group(1)));
                });
            case NO_FUNCTION -> found(FUNCTION, message, name -> function(name.group(1), 0));
            case WRONG_ARGUMENTS ->
                found(ARGUMENTS, message, name -> function(name.group(1), Integer.parseInt(name.group(2))));
            case INVALID_VIEW, NO_DEFINER -> postpone(left);
            default -> false;
        };
    }

    /** A view that was made may be of no use to another one, for want of its definer: a table in its place is. */
    private boolean postpone(Deque<Definition> left) throws SQLException {
        boolean any = !made.isEmpty();
        while (!made.isEmpty()) {
            var view = made.remove();
            replay.run("drop view " + quoted(view.name()));
            left.addLast(view);
        }
        return any;
    }

    /** Which table an alias means is not told; a column too many does no harm. */
    private void addColumn(String column) throws SQLException {
        if (columns.add(column)) {
            for (var table : tables) {
                replay.run("alter table %s add column %s int".formatted(quoted(table), quoted(column)));
            }
        }
    }

    private void function(String name, int arguments) throws SQLException {
        functions.add(name);
        var parameters =
                IntStream.range(0, arguments).mapToObj("a%s int"::formatted).collect(Collectors.joining(", "));
        replay.run(List.of(
                "drop function if exists " + quoted(name),
                "create function %s(%s) returns int deterministic return 1".formatted(quoted(name), parameters)));
    }

    private String list() {
        return columns.stream().map(column -> quoted(column) + " int").collect(Collectors.joining(", "));
    }

    @FunctionalInterface
    private interface Remedy {
        void apply(Matcher matcher) throws SQLException;
    }

    private static boolean found(Pattern pattern, String message, Remedy remedy) throws SQLException {
        var matcher = pattern.matcher(message);
        if (!matcher.find()) {
            return false;
        }
        remedy.apply(matcher);
        return true;
    }

    private static String quoted(String name) {
        return Flavor.quoted(name);
    }
}
