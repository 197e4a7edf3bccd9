package dev.palindrome.battery.grammar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An object of a random schema, with all that is said about it. */
final class Thing {

    private final String object;
    private final String drop;
    private final Set<Thing> needs = new LinkedHashSet<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Swap> swaps = new ArrayList<>();

    /**
     * @param object kind and name, as we tell of it
     * @param drop drops it, and what depends on it
     */
    Thing(String object, String drop) {
        this.object = object;
        this.drop = drop;
    }

    Thing needs(Thing other) {
        needs.add(other);
        return this;
    }

    /** Add a piece of the definition that cannot be left out. */
    Thing with(String sql) {
        parts.add(new Part(sql, List.of()));
        return this;
    }

    /** Add a piece that can; what is told without is that the object's property differs. */
    Thing with(String sql, String property) {
        return withTold(sql, "~ " + object + ": " + property);
    }

    Thing withTold(String sql, String... told) {
        parts.add(new Part(sql, List.of(told)));
        return this;
    }

    Thing canChange(String there, String back, String property) {
        swaps.add(new Swap(there, back, List.of("~ " + object + ": " + property)));
        return this;
    }

    Thing canChangeName(String there, String back, String newObject) {
        swaps.add(new Swap(there, back, List.of("- " + object, "+ " + newObject)));
        return this;
    }

    String object() {
        return object;
    }

    String drop() {
        return drop;
    }

    Set<Thing> needs() {
        return needs;
    }

    List<Part> parts() {
        return parts;
    }

    List<Swap> swaps() {
        return swaps;
    }

    /**
     * Return what is told where it was not made again. A constraint that was written with a column is one thing more to mend: to add
     * the column does not bring it back.
     */
    List<String> missing() {
        Stream<String> written =
                parts.stream().flatMap(part -> part.told().stream()).filter(told -> told.startsWith("- "));
        return Stream.concat(Stream.of("- " + object), object.startsWith("column") ? written : Stream.of())
                .toList();
    }

    String create() {
        return createWithout(-1);
    }

    /** Return the definition without that part. */
    String createWithout(int part) {
        return IntStream.range(0, parts.size())
                .filter(i -> i != part)
                .mapToObj(i -> parts.get(i).sql())
                .collect(Collectors.joining("\n    "));
    }

    @Override
    public String toString() {
        return object;
    }
}
