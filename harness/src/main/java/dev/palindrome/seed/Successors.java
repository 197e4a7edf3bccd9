package dev.palindrome.seed;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableShape;
import dev.palindrome.seed.History.Moment;
import dev.palindrome.seed.History.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Guesses where the rows of a table went that was dropped or put aside. */
final class Successors {

    private static final int COMMON = 2;

    private Successors() {}

    /**
     * Return the tables that came when this one went: one that took its name, or one with at least half of its columns. They are
     * few, and a wrong guess asks more of rows than needed, which does no harm.
     */
    static List<Version> of(Moment before, Moment after, TableShape gone) {
        return after.versions().values().stream()
                .filter(version ->
                        !before.versions().containsKey(version.shape().id()))
                .filter(version -> version.shape().name().equals(gone.name()) || alike(version.shape(), gone))
                .sorted(java.util.Comparator.comparing(
                        version -> version.shape().name()))
                .toList();
    }

    private static boolean alike(TableShape one, TableShape other) {
        var common = new HashSet<>(names(one));
        common.retainAll(names(other));
        int fewer = Math.min(one.columns().size(), other.columns().size());
        return common.size() >= COMMON && 2 * common.size() >= fewer;
    }

    private static Set<String> names(TableShape table) {
        return table.columns().stream().map(ColumnShape::name).collect(Collectors.toSet());
    }
}
