package dev.palindrome.seed;

import dev.palindrome.profile.ColumnProfile;
import dev.palindrome.profile.FanOut;
import dev.palindrome.profile.TableProfile;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.seed.likeness.ColumnLikeness;
import dev.palindrome.seed.likeness.ParentLikeness;
import dev.palindrome.seed.value.Dice;
import dev.palindrome.seed.value.Restriction;
import dev.palindrome.seed.value.ValueSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a profile makes of one table's rows, where there is a profile. Not safe for use by several threads. */
final class Resemblance {

    /** Keys that share a column have ever other parents to choose among; of so many choices at once something is remembered. */
    private static final int REMEMBERED = 100;

    /** What is lost where a share is written with four digits. */
    private static final double ROUNDED = 0.0001;

    private final Map<String, ColumnLikeness> columns = new HashMap<>();
    private final Map<ForeignKeyShape, Family> families = new HashMap<>();
    private final long start;

    /**
     * What is known of a foreign key.
     *
     * @param common shares of the children that the busiest parents have
     * @param place a child's place among its siblings
     * @param everyone how many parents there are
     * @param busy the share of them that has children
     * @param parents what was made of it so far, by how many there are to choose among
     */
    private record Family(
            FanOut fanOut,
            List<Double> common,
            ColumnLikeness place,
            int everyone,
            double busy,
            Map<Integer, ParentLikeness> parents) {

        int chosen(int count) {
            // Of very many parents some are offered alone: they have the children of the others, too.
            int among = count == Parents.LIMIT ? Math.max(count, everyone) : count;
            return (int) Math.min(count, Math.round(among * busy));
        }
    }

    private Resemblance(SeedPlan plan, Demand demand, TableProfile profile, long start, int count) {
        this.start = start;
        long there = profile.rows() == null ? 0 : profile.rows();
        for (var column : demand.columns()) {
            profile.column(column.name())
                    .ifPresent(one -> columns.put(
                            column.name(),
                            new ColumnLikeness(one, there, column.making(), count, start(column.name()))));
        }
        for (var key : demand.keys()) {
            profile.key(key.columns())
                    .ifPresent(fanOut -> families.put(key, family(plan, demand, profile, key, fanOut, count)));
        }
    }

    /** Return whether the profile says what the column holds. */
    boolean follows(String column) {
        return columns.containsKey(column);
    }

    /** @param count how many rows the table gets */
    static Resemblance of(SeedPlan plan, Demand demand, int count) {
        var name = demand.name();
        return new Resemblance(
                plan,
                demand,
                plan.profile().table(name).orElse(TableProfile.NONE),
                Dice.start(plan.seed(), "profile", name.schema(), name.name()),
                count);
    }

    private Family family(
            SeedPlan plan, Demand demand, TableProfile profile, ForeignKeyShape key, FanOut fanOut, int count) {
        return new Family(
                fanOut,
                common(profile, key),
                place(demand, key, count),
                plan.rows(key.parent()),
                busy(plan, profile, key, fanOut),
                new HashMap<>());
    }

    /** A share is rounded when it is written; the number of different parents is not. */
    private static double busy(SeedPlan plan, TableProfile profile, ForeignKeyShape key, FanOut fanOut) {
        double written = fanOut.childless() == null ? 1 : 1 - fanOut.childless();
        var column = profile.column(key.columns().get(0)).orElse(ColumnProfile.NONE);
        var parents = plan.profile().table(key.parent()).map(TableProfile::rows).orElse(null);
        if (profile.rows() == null || parents == null || parents == 0 || column.distinct() == null) {
            return written;
        }
        double values = profile.rows() * (1 - (column.nulls() == null ? 0 : column.nulls()));
        double counted = Math.rint(column.distinct().estimate(values)) / parents;
        return Math.abs(counted - written) < ROUNDED ? counted : written;
    }

    private static List<Double> common(TableProfile profile, ForeignKeyShape key) {
        return key.columns().size() > 1
                ? List.of()
                : profile.column(key.columns().get(0))
                        .map(ColumnProfile::common)
                        .orElse(List.of());
    }

    /** A child's place among its siblings goes by the column that may be NULL, so that each row with a parent has a place of its own. */
    private ColumnLikeness place(Demand demand, ForeignKeyShape key, int count) {
        var first = key.columns().stream()
                .filter(demand::nullable)
                .findFirst()
                .orElse(key.columns().get(0));
        var known = columns.get(first);
        return known != null
                ? known
                : new ColumnLikeness(
                        ColumnProfile.NONE, 0, demand.table().columns().get(0), count, start(first));
    }

    private long start(String name) {
        return Dice.start(start, name);
    }

    /** Return whether the column is NULL in that row, or null where no profile says how often it is. */
    @Nullable
    Boolean isNull(String column, Dice dice, int row, int attempt) {
        var like = columns.get(column);
        return like == null || !like.saysNulls() ? null : (Boolean) like.isNull(row, attempt, dice);
    }

    /** Return the row's value where a profile says anything about values and what it says is allowed. */
    Optional<String> value(
            ColumnDemand column, Restriction restriction, ValueSource plain, Dice dice, int row, int attempt) {
        var like = columns.get(column.name());
        return like == null
                ? Optional.empty()
                : like.value(plain, row, attempt, dice)
                        .filter(value -> allows(restriction, value) && allows(column.limit(), value))
                        .filter(value -> fits(column.making().length(), value));
    }

    private static boolean allows(Restriction restriction, String value) {
        int length = value.codePointCount(0, value.length());
        // Whether a pattern matches is not to be seen from here: then values are made to match it.
        return restriction.patterns().isEmpty()
                && length >= restriction.minLength()
                && length <= restriction.maxLength()
                && Limits.allow(restriction, value);
    }

    private static boolean fits(@Nullable Integer length, String value) {
        return length == null || value.codePointCount(0, value.length()) <= length;
    }

    /** Return the index of the row's parent among so many, or -1 where no profile says how many children they have. */
    int parent(ForeignKeyShape key, int count, Dice dice, int row, int attempt) {
        var family = families.get(key);
        if (family == null) {
            return -1;
        }
        if (family.parents.size() > REMEMBERED) {
            family.parents.clear();
        }
        return family.parents
                .computeIfAbsent(count, among -> likeness(key, family, among))
                .at(family.place.place(row, attempt, dice));
    }

    private ParentLikeness likeness(ForeignKeyShape key, Family family, int count) {
        return new ParentLikeness(
                family.fanOut,
                family.common,
                family.chosen(count),
                count,
                family.place.values(),
                Dice.start(start, key.columns().toArray(String[]::new)));
    }
}
