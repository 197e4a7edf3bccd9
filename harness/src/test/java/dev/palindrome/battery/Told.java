package dev.palindrome.battery;

import dev.palindrome.snapshot.Difference;
import dev.palindrome.snapshot.SchemaDiff;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes differences in a line each: {@code + column public.t.x}, {@code ~ table public.t: owner}. */
final class Told {

    private Told() {}

    /** Return what has to be mended. */
    static SortedSet<String> of(SchemaDiff diff) {
        return of(diff.rootDifferences());
    }

    static SortedSet<String> of(List<Difference> differences) {
        return differences.stream().flatMap(Told::of).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> of(Difference difference) {
        return difference instanceof Difference.Replaced replaced
                ? Stream.of(
                        line(new Difference.Missing(replaced.object())), line(new Difference.LeftBehind(replaced.by())))
                : Stream.of(line(difference));
    }

    private static String line(Difference difference) {
        String object = difference.kind() + " " + difference.name();
        if (difference instanceof Difference.Changed changed) {
            return "~ " + object + ": " + changed.property();
        }
        return (difference instanceof Difference.Missing ? "- " : "+ ") + object;
    }
}
