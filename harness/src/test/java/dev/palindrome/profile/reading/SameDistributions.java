package dev.palindrome.profile.reading;

import dev.palindrome.profile.ColumnProfile;
import dev.palindrome.profile.Profile;
import dev.palindrome.profile.Quantiles;
import dev.palindrome.profile.TableProfile;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableShape;
import dev.palindrome.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Compares two databases of the same schema column by column, by reading their rows, within the bounds that docs/profile.md states. */
final class SameDistributions {

    private static final Set<String> NUMBERS = Set.of("int2", "int4", "int8", "numeric", "float8");
    private static final Set<String> TIMES = Set.of("date", "timestamp", "timestamptz");
    private static final Set<String> TEXTS = Set.of("text", "varchar");
    /** With fewer rows a profile says nothing of the outer quantiles. */
    private static final double CROWD = 1000;

    /** A share is written with four digits. */
    private static final double DIGITS = 0.00005;

    private static final double POINTS = 0.02;
    private static final double MONTH = 31.0 * 86_400;
    private static final double[] PER_CENTS = {5, 10, 25, 50, 75, 90, 95};

    private final TestDatabase source;
    private final TestDatabase copy;
    private final Profile profile;
    private final List<String> differences = new ArrayList<>();

    SameDistributions(TestDatabase source, TestDatabase copy, Profile profile) {
        this.source = source;
        this.copy = copy;
        this.profile = profile;
    }

    List<String> differences() throws SQLException {
        for (var table : source.shapes().values()) {
            var unique = new HashSet<String>();
            for (var one : table.uniques()) {
                if (one.columns().size() == 1) {
                    unique.addAll(one.columns());
                }
            }
            var pointing = new HashSet<String>();
            for (var key : table.foreignKeys()) {
                childless(key);
                pointing.addAll(key.columns());
            }
            var known = profile.table(table.name()).orElse(TableProfile.NONE);
            for (var column : table.columns()) {
                var said = known.column(column.name()).orElse(ColumnProfile.NONE);
                compare(table, column, said, unique.contains(column.name()), pointing.contains(column.name()));
            }
        }
        return differences;
    }

    private void compare(TableShape table, ColumnShape column, ColumnProfile said, boolean unique, boolean pointing)
            throws SQLException {
        var name = table.name() + "." + column.name();
        var from = " from " + table.name();
        var ask = "select concat_ws(' ', count(*), count(*) - count(%1$s), count(distinct %1$s))"
                .formatted(column.name());
        var theirs = numbers(source, ask + from);
        var ours = numbers(copy, ask + from);
        near(table.name() + " rows", theirs[0], ours[0], 0);
        // One row is NULL where the schema lets it, and one is not.
        near(name + " nulls", theirs[1], ours[1], 1 + DIGITS * theirs[0]);
        // Of more than every tenth row the share of the rows is written.
        boolean written = theirs[2] > 0 && theirs[2] <= 0.1 * theirs[0];
        near(name + " distinct", theirs[2], ours[2], written ? 0 : 1 + DIGITS * theirs[0]);
        if (unique || theirs[2] == 0) {
            return;
        }
        int known = said.common().size() + said.values().size();
        frequent(name, column.name(), from, known, 1 + said.values().size() + DIGITS * (theirs[0] - theirs[1]));
        boolean time = TIMES.contains(column.type());
        boolean ordered = time || NUMBERS.contains(column.type());
        if (!pointing && theirs[0] >= CROWD && !Personal.looks(column.name()) && ordered) {
            var value = time ? "extract(epoch from %s)".formatted(column.name()) : column.name();
            quantiles(name, value, from, time, said.spread().orElseThrow());
        }
        if (TEXTS.contains(column.type()) && said.length() != null) {
            lengths(
                    name,
                    "select concat_ws(' ', min(length(%1$s)), max(length(%1$s)), avg(length(%1$s)))"
                                    .formatted(column.name())
                            + from);
        }
    }

    /** Values that have a name come up in the first rows, whoever's turn it is. */
    private void frequent(String name, String column, String from, int known, double slack) throws SQLException {
        var ask = """
                select string_agg(n::text, ' ' order by n desc)
                from (select count(*) as n %2$s where %1$s is not null group by %1$s order by 1 desc limit %3$s) as f
                """.formatted(column, from, Math.max(1, known));
        var theirs = numbers(source, ask);
        var ours = numbers(copy, ask);
        for (int rank = 0; rank < known; rank++) {
            near(name + " rows of value " + (rank + 1), theirs[rank], rank < ours.length ? ours[rank] : 0, slack);
        }
    }

    /** A quantile may be off by what is rounded together, by two points of rank, and by a hundredth of the range. Several lie all over it. */
    private void quantiles(String name, String value, String from, boolean time, Quantiles known) throws SQLException {
        var shares = new StringBuilder();
        for (double points : new double[] {-POINTS, 0, POINTS}) {
            for (double perCent : PER_CENTS) {
                shares.append(shares.isEmpty() ? "" : ",").append(perCent / 100 + points);
            }
        }
        var ask = "select array_to_string(percentile_disc(array[%s]) within group (order by %s), ' ')%s"
                .formatted(shares, value, from);
        var theirs = numbers(source, ask);
        var ours = numbers(copy, ask);
        int many = PER_CENTS.length;
        double range = theirs[2 * many - 1] - theirs[many];
        boolean crowded = IntStream.range(1, known.size()).anyMatch(i -> known.value(i) == known.value(i - 1));
        for (int i = 0; i < many; i++) {
            double low = theirs[i];
            double high = theirs[2 * many + i];
            double rounded = time ? MONTH / 2 : Math.max(Math.abs(low), Math.abs(high)) * 0.05;
            double slack = 0.01 * range + (crowded ? 2 : 1) * rounded;
            if (ours[many + i] < low - slack || ours[many + i] > high + slack) {
                differences.add("%s at %s %%: %s is not within %s and %s"
                        .formatted(name, PER_CENTS[i], ours[many + i], low, high));
            }
        }
    }

    private void lengths(String name, String ask) throws SQLException {
        var theirs = numbers(source, ask);
        var ours = numbers(copy, ask);
        if (ours[1] > theirs[1]) {
            differences.add("%s: %s characters, there %s at most".formatted(name, ours[1], theirs[1]));
        }
        near(name + " average length", theirs[2], ours[2], 1 + 0.1 * theirs[2]);
    }

    private void childless(ForeignKeyShape key) throws SQLException {
        var ask = """
                select concat_ws(' ', (select count(*) from %1$s),
                                      (select count(*) from %1$s p where not exists (select 1 from %2$s c where c.%3$s = p.%4$s)))
                """.formatted(
                        key.parent(),
                        key.child(),
                        key.columns().get(0),
                        key.parentColumns().get(0));
        var theirs = numbers(source, ask);
        near(
                "%s %s childless".formatted(key.child(), key.columns()),
                theirs[1],
                numbers(copy, ask)[1],
                1 + DIGITS * theirs[0]);
    }

    private void near(String what, double theirs, double ours, double slack) {
        if (Math.abs(theirs - ours) > slack) {
            differences.add("%s: %s there, %s here".formatted(what, theirs, ours));
        }
    }

    private static double[] numbers(TestDatabase database, String question) throws SQLException {
        return Arrays.stream(database.text(question).split(" "))
                .mapToDouble(number -> number.equals("null") ? 0 : Double.parseDouble(number))
                .toArray();
    }
}
