package dev.palindrome.battery.grammar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in a random schema, in the order in which it can be made. */
final class Model {

    private final List<Thing> things = new ArrayList<>();

    Model() {}

    Model(Model other) {
        things.addAll(other.things);
    }

    void add(Thing thing) {
        things.add(thing);
    }

    void removeAll(Collection<Thing> gone) {
        things.removeAll(gone);
    }

    List<Thing> things() {
        return things;
    }

    boolean holds(Thing thing) {
        return things.contains(thing);
    }

    /** Return the thing and all that goes with it, in the order in which it can be made again. */
    List<Thing> closure(Thing thing) {
        Set<Thing> gone = new LinkedHashSet<>(List.of(thing));
        for (Thing other : things) {
            if (other.needs().stream().anyMatch(gone::contains)) {
                gone.add(other);
            }
        }
        return things.stream().filter(gone::contains).toList();
    }

    boolean isNeeded(Thing thing) {
        return things.stream().anyMatch(other -> other.needs().contains(thing));
    }

    String sql() {
        return things.stream().map(Thing::create).collect(Collectors.joining("\n"));
    }
}
