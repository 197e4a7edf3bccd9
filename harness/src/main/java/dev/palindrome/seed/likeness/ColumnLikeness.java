package dev.palindrome.seed.likeness;

import dev.palindrome.profile.ColumnProfile;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.seed.value.Dice;
import dev.palindrome.seed.value.ValueSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a profile makes of one column's values. Holds no state that changes, so it is safe for use by several threads. */
public final class ColumnLikeness {

    private final ColumnProfile profile;
    private final Deal deal;
    private final int count;
    private final int nulls;
    private final List<String> named;
    private final Quotas quotas;
    private final @Nullable Unnamed unnamed;

    /** Spells values that the profile does not name, by their places from 0 on. */
    private interface Unnamed {
        String at(int place, ValueSource plain);
    }

    /**
     * Prepare a column.
     *
     * @param there how many rows the table has there; 0 where nobody knows
     * @param column the column as whose values are made
     * @param count how many rows the table gets here
     * @param start belongs to the seed and the column
     */
    public ColumnLikeness(ColumnProfile profile, long there, ColumnShape column, int count, long start) {
        this.profile = profile;
        this.count = Math.max(1, count);
        this.deal = new Deal(start, this.count);
        this.nulls = column.nullable() ? nulls(profile, count) : 0;
        var known = profile.distinct();
        int distinct = known == null ? values() : known.among(values(), there);
        double given = profile.values().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        boolean all = !profile.values().isEmpty()
                && (given > 0.999
                        || known == null
                        || distinct <= profile.values().size());
        this.named = List.copyOf(profile.values().keySet());
        this.quotas = Quotas.of(
                List.copyOf(profile.values().values()), all ? 0 : Math.max(1, distinct - named.size()), values());
        this.unnamed = all || !profile.saysValues() ? null : unnamed(column, start);
    }

    /** At least one row holds NULL where the schema lets it, and at least one does not: a profile knows of no edges. */
    private static int nulls(ColumnProfile profile, int count) {
        var share = profile.nulls();
        return share == null || count < 2 ? 0 : (int) Math.max(1, Math.min(count - 1, Math.round(share * count)));
    }

    private Unnamed unnamed(ColumnShape column, long start) {
        int rows = quotas.rest();
        var common = profile.common().subList(0, (int) Math.min(profile.common().size(), quotas.others()));
        long others = quotas.others() - common.size();
        var spread = profile.spread();
        var spelling = spread.flatMap(quantiles -> Spelling.of(column, quantiles));
        if (spread.isPresent() && spelling.isPresent()) {
            var line = Line.of(spread.get(), spelling.get().whole());
            var ladder = new Ladder(line, spelling.get(), common, others, rows);
            return (place, plain) -> ladder.at(place);
        }
        var numbers = Quotas.of(common, others, rows);
        var standIns = new StandIns(start, profile.length(), numbers.frequent());
        return (place, plain) -> standIns.of(numbers.number(place), plain);
    }

    /** Return whether the profile says how often the column is NULL. */
    public boolean saysNulls() {
        return profile.nulls() != null;
    }

    /** Return how many rows have a value. */
    public int values() {
        return count - nulls;
    }

    /** Return whether the row's value is NULL. */
    public boolean isNull(int row, int attempt, Dice dice) {
        return deal.place(row, attempt, dice) < nulls;
    }

    /** Return the row's place among the rows that have a value, from 0 on. */
    public int place(int row, int attempt, Dice dice) {
        int place = deal.place(row, attempt, dice);
        return place < nulls ? dice.below(values()) : place - nulls;
    }

    /**
     * Return the row's value, or nothing where the profile says nothing about values.
     *
     * @param plain makes values where a stand-in is needed
     */
    public Optional<String> value(ValueSource plain, int row, int attempt, Dice dice) {
        if (named.isEmpty() && unnamed == null) {
            return Optional.empty();
        }
        int place = place(row, attempt, dice);
        int before = values() - quotas.rest();
        return Optional.of(
                unnamed == null || place < before
                        ? named.get((int) quotas.number(place))
                        : unnamed.at(place - before, plain));
    }
}
