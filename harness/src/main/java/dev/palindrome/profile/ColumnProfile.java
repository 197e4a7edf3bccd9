package dev.palindrome.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a column. Shares are of the rows in which it is not NULL.
 *
 * @param nulls the share of all rows in which it is NULL, or null where nobody says
 * @param distinct how many different values it has, or null
 * @param values values with their shares, of columns that were allowed to be written so; else empty
 * @param common shares of the most frequent values, most frequent first, without the values
 * @param quantiles where its numbers or times lie, rounded, or null
 * @param length how long its texts are, or null
 */
public record ColumnProfile(
        @Nullable Double nulls,
        @Nullable Distinct distinct,
        Map<String, Double> values,
        List<Double> common,
        @Nullable Quantiles quantiles,
        @Nullable Length length) {

    /** Nothing is known. */
    public static final ColumnProfile NONE = new ColumnProfile(null, null, Map.of(), List.of(), null, null);

    public ColumnProfile {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        common = List.copyOf(common);
    }

    /** Characters of texts. */
    public record Length(int least, int average, int most) {}

    /** Return where its numbers or times lie. */
    public Optional<Quantiles> spread() {
        return Optional.ofNullable(quantiles);
    }

    /** Return whether it says more than how often the column is NULL. */
    public boolean saysValues() {
        return distinct != null || !values.isEmpty() || !common.isEmpty() || quantiles != null || length != null;
    }
}
