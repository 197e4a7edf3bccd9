package dev.palindrome.seed.likeness;

import dev.palindrome.profile.ColumnProfile;
import dev.palindrome.profile.Quantiles;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.seed.value.Dice;
import dev.palindrome.seed.value.ValueSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a profile makes of one column's values. Holds no state that changes, so it is safe for use by several threads. */
public final class ColumnLikeness {

    /** Of more different values than this it is not counted how many are spelled the same. */
    private static final int MOST = 100_000;
    /** So many times as many slots are tried at most. */
    private static final int MORE = 8;
    /** So many of those asked for are enough. */
    private static final double CLOSE = 0.98;

    private final ColumnProfile profile;
    private final Deal deal;
    private final double nulls;
    private final StandIns standIns;
    private final List<Map.Entry<String, Double>> named;
    private final @Nullable Slots slots;
    private final @Nullable Line line;
    private final @Nullable Spelling spelling;

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
        this.deal = new Deal(start, count);
        this.nulls = column.nullable() ? nulls(profile, count) : 0;
        this.standIns = new StandIns(start, profile.length());
        this.spelling = profile.spread()
                .flatMap(spread -> Spelling.of(column, spread.kind()))
                .orElse(null);
        this.line = line(profile.quantiles(), spelling);
        double given = profile.values().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        int values = (int) Math.round(count * (1 - nulls));
        int distinct = profile.distinct() == null ? values : profile.distinct().among(values, there);
        boolean all =
                given > 0 && (given > 0.999 || distinct <= profile.values().size());
        double weight = all ? given : 1;
        this.named = new ArrayList<>();
        profile.values().forEach((value, share) -> named.add(Map.entry(value, share / weight)));
        var plain = all ? null : slots(profile, line, Math.max(1, distinct - named.size()));
        this.slots = plain == null || line == null || spelling == null || profile.distinct() == null
                ? plain
                : widened(plain, line, spelling, values);
    }

    /** At least one row holds NULL where the schema lets it, and at least one does not: a profile knows of no edges. */
    private static double nulls(ColumnProfile profile, int count) {
        double share = profile.nulls() == null ? 0 : profile.nulls();
        return count < 2 ? 0 : Math.max(1.0 / count, Math.min(1 - 1.0 / count, share));
    }

    private static @Nullable Line line(@Nullable Quantiles quantiles, @Nullable Spelling spelling) {
        return quantiles == null || spelling == null ? null : Line.of(quantiles, spelling.whole());
    }

    private static @Nullable Slots slots(ColumnProfile profile, @Nullable Line line, int distinct) {
        if (profile.distinct() == null && profile.common().isEmpty() && line == null && profile.length() == null) {
            return null;
        }
        return line == null
                ? Slots.unordered(profile.common(), distinct)
                : Slots.ordered(profile.common(), distinct, (from, to) -> line.at(to) - line.at(from));
    }

    /**
     * Return slots enough for as many different values as were asked for: where values lie close together, several are spelled the
     * same, and a column with so many values has the others elsewhere.
     *
     * @param values how many rows have a value
     */
    private static Slots widened(Slots slots, Line line, Spelling spelling, int values) {
        long wanted = slots.others();
        long few = wanted;
        long many = Math.max(wanted, Math.min(values, MORE * wanted));
        if (wanted < 2 || wanted > MOST || different(slots, line, spelling) > CLOSE * wanted) {
            return slots;
        }
        while (many - few > Math.max(1, wanted / 50)) {
            long middle = (few + many) / 2;
            if (different(slots.others(middle), line, spelling) < wanted) {
                few = middle;
            } else {
                many = middle;
            }
        }
        return slots.others(many);
    }

    private static long different(Slots slots, Line line, Spelling spelling) {
        long different = 0;
        long last = Long.MIN_VALUE;
        for (long i = 0; i < slots.others(); i++) {
            long step = spelling.step(line.at(slots.middle(i)));
            different += step == last ? 0 : 1;
            last = step;
        }
        return different;
    }

    /** Return whether the profile says how often the column is NULL. */
    public boolean saysNulls() {
        return profile.nulls() != null;
    }

    /** Return whether the row's value is NULL. */
    public boolean isNull(int row, int attempt, Dice dice) {
        return deal.unit(row, attempt, dice) < nulls;
    }

    /** Return the row's place among the rows that have a value, between 0 and 1. */
    public double place(int row, int attempt, Dice dice) {
        double unit = deal.unit(row, attempt, dice);
        double nothing = saysNulls() ? nulls : 0;
        return unit < nothing ? Deal.unit(dice) : (unit - nothing) / (1 - nothing);
    }

    /**
     * Return the row's value, or nothing where the profile says nothing about values.
     *
     * @param plain makes values where a stand-in is needed
     */
    public Optional<String> value(ValueSource plain, int row, int attempt, Dice dice) {
        if (named.isEmpty() && slots == null) {
            return Optional.empty();
        }
        double place = place(row, attempt, dice);
        for (var value : named) {
            if (place < value.getValue()) {
                return Optional.of(value.getKey());
            }
            place -= value.getValue();
        }
        if (slots == null) {
            return named.isEmpty()
                    ? Optional.empty()
                    : Optional.of(named.get(named.size() - 1).getKey());
        }
        double given = named.stream().mapToDouble(Map.Entry::getValue).sum();
        var slot = slots.at(Math.min(place / (1 - given), 1 - 1e-12));
        return Optional.of(
                line == null || spelling == null
                        ? standIns.of(slot.number(), plain)
                        : spelling.spell(line.at(slot.middle())));
    }
}
