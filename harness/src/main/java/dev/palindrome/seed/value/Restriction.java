package dev.palindrome.seed.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What conditions leave of a column's values.
 *
 * @param presence whether NULL is asked for or ruled out
 * @param allowed the only values, or null where there is no such list
 * @param excluded values that are ruled out
 * @param low the lower end, or null
 * @param high the upper end, or null
 * @param minLength the fewest characters
 * @param maxLength the most characters
 * @param patterns regular expressions that match somewhere in the text
 * @param characters which characters a text may have
 */
public record Restriction(
        Presence presence,
        @Nullable List<String> allowed,
        Set<String> excluded,
        @Nullable Bound low,
        @Nullable Bound high,
        int minLength,
        int maxLength,
        List<String> patterns,
        Repertoire characters) {

    /** Nothing is ruled out. */
    public static final Restriction NONE = new Restriction(
            Presence.ANY, null, Set.of(), null, null, 0, Integer.MAX_VALUE, List.of(), Repertoire.UNICODE);

    /** Whether NULL is asked for. */
    public enum Presence {
        ANY,
        NULL,
        VALUE
    }

    /** One end of a range, as the condition spells it. */
    public record Bound(String value, boolean inclusive) {}

    public Restriction {
        allowed = allowed == null ? null : List.copyOf(allowed);
        excluded = Set.copyOf(excluded);
        patterns = List.copyOf(patterns);
    }

    public static Restriction presence(Presence presence) {
        return new Restriction(
                presence, null, Set.of(), null, null, 0, Integer.MAX_VALUE, List.of(), Repertoire.UNICODE);
    }

    public static Restriction oneOf(List<String> values) {
        return of(values, Set.of(), null, null, 0, Integer.MAX_VALUE, List.of());
    }

    public static Restriction noneOf(List<String> values) {
        return of(null, new LinkedHashSet<>(values), null, null, 0, Integer.MAX_VALUE, List.of());
    }

    public static Restriction atLeast(Bound low) {
        return of(null, Set.of(), low, null, 0, Integer.MAX_VALUE, List.of());
    }

    public static Restriction atMost(Bound high) {
        return of(null, Set.of(), null, high, 0, Integer.MAX_VALUE, List.of());
    }

    public static Restriction between(Bound low, Bound high) {
        return of(null, Set.of(), low, high, 0, Integer.MAX_VALUE, List.of());
    }

    public static Restriction length(int min, int max) {
        return of(null, Set.of(), null, null, min, max, List.of());
    }

    public static Restriction matching(String pattern) {
        return of(null, Set.of(), null, null, 0, Integer.MAX_VALUE, List.of(pattern));
    }

    static Restriction of(Repertoire characters) {
        return new Restriction(Presence.ANY, null, Set.of(), null, null, 0, Integer.MAX_VALUE, List.of(), characters);
    }

    private static Restriction of(
            @Nullable List<String> allowed,
            Set<String> excluded,
            @Nullable Bound low,
            @Nullable Bound high,
            int minLength,
            int maxLength,
            List<String> patterns) {
        return new Restriction(
                Presence.ANY, allowed, excluded, low, high, minLength, maxLength, patterns, Repertoire.UNICODE);
    }

    /** Return what is left where both hold, or nothing where they contradict each other for certain. */
    public Optional<Restriction> and(Restriction other) {
        if (presence != other.presence && presence != Presence.ANY && other.presence != Presence.ANY) {
            return Optional.empty();
        }
        var both = allowed == null ? other.allowed : other.allowed == null ? allowed : common(allowed, other.allowed);
        var without = new LinkedHashSet<>(excluded);
        without.addAll(other.excluded);
        if (both != null) {
            both = both.stream().filter(value -> !without.contains(value)).toList();
        }
        var texts = new ArrayList<>(patterns);
        other.patterns.stream().filter(pattern -> !texts.contains(pattern)).forEach(texts::add);
        var joined = new Restriction(
                presence == Presence.ANY ? other.presence : presence,
                both,
                without,
                tighter(low, other.low, 1),
                tighter(high, other.high, -1),
                Math.max(minLength, other.minLength),
                Math.min(maxLength, other.maxLength),
                texts,
                characters.and(other.characters));
        boolean empty = both != null && both.isEmpty() || joined.minLength > joined.maxLength;
        return empty && joined.presence == Presence.VALUE ? Optional.empty() : Optional.of(joined);
    }

    private static List<String> common(List<String> some, List<String> others) {
        return some.stream().filter(others::contains).toList();
    }

    private static @Nullable Bound tighter(@Nullable Bound one, @Nullable Bound two, int sign) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        int order = Literals.compare(one.value(), two.value()) * sign;
        return order > 0 || order == 0 && !one.inclusive() ? one : two;
    }
}
