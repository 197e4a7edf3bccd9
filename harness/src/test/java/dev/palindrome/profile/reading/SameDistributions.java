package dev.palindrome.profile.reading;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableShape;
import dev.palindrome.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares two databases of the same schema column by column, by reading their rows, within the bounds that docs/profile.md states. */
final class SameDistributions {

    private static final Set<String> NUMBERS = Set.of("int2", "int4", "int8", "numeric", "float8");
    private static final Set<String> TIMES = Set.of("date", "timestamp", "timestamptz");
    /** With fewer rows a profile says nothing of the outer quantiles. */
    private static final double CROWD = 1000;

    private static final double POINTS = 0.02;
    private static final double MONTH = 31.0 * 86_400;

    private final TestDatabase source;
    private final TestDatabase copy;
    private final List<String> differences = new ArrayList<>();

    SameDistributions(TestDatabase source, TestDatabase copy) {
        this.source = source;
        this.copy = copy;
    }

    List<String> differences() throws SQLException {
        for (var table : source.shapes().values()) {
            compare(table.name() + " rows", "select count(*) from " + table.name(), 0, 0);
            var apart = new ArrayList<String>();
            for (var unique : table.uniques()) {
                if (unique.columns().size() == 1) {
                    apart.addAll(unique.columns());
                }
            }
            for (var key : table.foreignKeys()) {
                compare(key);
                apart.addAll(key.columns());
            }
            for (var column : table.columns()) {
                compare(table, column, apart.contains(column.name()));
            }
        }
        return differences;
    }

    private void compare(TableShape table, ColumnShape column, boolean key) throws SQLException {
        var name = table.name() + "." + column.name();
        var from = " from " + table.name();
        double rows = number(source, "select count(*)" + from);
        // One row is NULL where the schema lets it.
        compare(
                name + " nulls",
                "select avg((%s is null)::int)%s".formatted(column.name(), from),
                Math.max(POINTS, 1.5 / rows),
                0);
        compare(name + " distinct", "select count(distinct %s)%s".formatted(column.name(), from), 1.5, 0.1);
        boolean empty = number(source, "select count(%s)%s".formatted(column.name(), from)) == 0;
        for (int i = 0; i < 3 && !key && !empty; i++) {
            compare(name + " frequency " + i, """
                    select coalesce((select n from (select count(*)::float8 / nullif((select count(%1$s) %2$s), 0) as n %2$s
                    where %1$s is not null group by %1$s) f where n > 0.02 order by n desc offset %3$s limit 1), 0)
                    """.formatted(column.name(), from, i), POINTS, 0.1);
        }
        boolean time = TIMES.contains(column.type());
        if (!key && rows >= CROWD && !Personal.looks(column.name()) && (time || NUMBERS.contains(column.type()))) {
            quantiles(name, time ? "extract(epoch from %s)".formatted(column.name()) : column.name(), from, time);
        }
    }

    /** A quantile may be off by what is rounded together, by two points of rank, and by a hundredth of the range. */
    private void quantiles(String name, String value, String from, boolean time) throws SQLException {
        double range = number(source, quantile(value, from, 0.95)) - number(source, quantile(value, from, 0.05));
        for (int perCent : new int[] {5, 10, 25, 50, 75, 90, 95}) {
            double mine = number(copy, quantile(value, from, perCent / 100.0));
            double low = number(source, quantile(value, from, perCent / 100.0 - POINTS));
            double high = number(source, quantile(value, from, perCent / 100.0 + POINTS));
            double slack = 0.01 * range + (time ? MONTH / 2 : Math.max(Math.abs(low), Math.abs(high)) * 0.05);
            if (mine < low - slack || mine > high + slack) {
                differences.add("%s at %s %%: %s is not within %s and %s".formatted(name, perCent, mine, low, high));
            }
        }
    }

    private static String quantile(String value, String from, double share) {
        return "select percentile_disc(%s) within group (order by %s)%s".formatted(share, value, from);
    }

    private void compare(ForeignKeyShape key) throws SQLException {
        var name = key.child() + " " + key.columns();
        var column = key.columns().get(0);
        compare(
                name + " childless",
                """
                select avg((not exists (select 1 from %s c where c.%s = p.%s))::int) from %s p
                """.formatted(key.child(), column, key.parentColumns().get(0), key.parent()),
                POINTS + 0.02,
                0);
        for (int rank : new int[] {0, 4, 19}) {
            compare(name + " children of parent " + rank, """
                    select coalesce((select count(*) from %s where %2$s is not null group by %2$s
                    order by 1 desc offset %3$s limit 1), 0)
                    """.formatted(key.child(), column, rank), 5, 0.1);
        }
    }

    private void compare(String what, String question, double absolute, double relative) throws SQLException {
        double theirs = number(source, question);
        double ours = number(copy, question);
        if (Math.abs(theirs - ours) > Math.max(absolute, relative * theirs)) {
            differences.add("%s: %s there, %s here".formatted(what, theirs, ours));
        }
    }

    private static double number(TestDatabase database, String question) throws SQLException {
        var text = database.text(question);
        return text.equals("null") ? 0 : Double.parseDouble(text);
    }
}
