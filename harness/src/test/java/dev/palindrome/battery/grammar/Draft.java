package dev.palindrome.battery.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws operations, each for the schema that the ones before it leave. */
final class Draft {

    private static final int ATTEMPTS = 20;

    private final Dice dice;
    private final Grammar grammar;
    private final Model model;

    /** What was changed is not what its definition says, and is not dropped any more. */
    private final Set<Thing> changed = new HashSet<>();

    /** The schema is drawn anew, so that names begin where it ended. */
    Draft(RandomSchema schema, long number) {
        dice = new Dice(schema.seed());
        grammar = new Grammar(dice, schema.major());
        model = grammar.schema();
        dice.reseed(schema.seed() * 1_000_003 + number);
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        int size = dice.upTo(4);
        for (int i = 0; i < ATTEMPTS && operations.size() < size; i++) {
            operation().ifPresent(operations::add);
        }
        return operations;
    }

    private Optional<Operation> operation() {
        return switch (dice.upTo(4)) {
            case 1 -> Optional.of(creation());
            case 2 -> change();
            default -> removal();
        };
    }

    private Operation creation() {
        Thing thing = grammar.thing(model);
        model.add(thing);
        return new Operation(thing.create(), thing.drop(), "", List.of("+ " + thing.object()));
    }

    private Optional<Operation> change() {
        List<Thing> candidates = model.things().stream()
                .filter(t -> !t.swaps().isEmpty() && !changed.contains(t))
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Thing thing = dice.one(candidates);
        changed.add(thing);
        Swap swap = dice.one(thing.swaps());
        return Optional.of(new Operation(swap.there(), swap.back(), "", swap.told()));
    }

    private Optional<Operation> removal() {
        if (model.things().isEmpty()) {
            return Optional.empty();
        }
        Thing thing = dice.one(model.things());
        List<Thing> gone = model.closure(thing);
        if (gone.stream().anyMatch(changed::contains)) {
            return Optional.empty();
        }
        model.removeAll(gone);
        return Optional.of(removal(thing, gone));
    }

    private Operation removal(Thing thing, List<Thing> gone) {
        List<Operation> choices = new ArrayList<>();
        String up = drop(thing, gone);
        String down = gone.stream().map(Thing::create).collect(Collectors.joining("\n"));
        for (Thing each : gone) {
            if (gone.stream().noneMatch(other -> other.needs().contains(each))) {
                choices.add(new Operation(up, down, again(gone, each, ""), each.missing()));
            }
            for (int i = 0; i < each.parts().size(); i++) {
                List<String> told = each.parts().get(i).told();
                if (!told.isEmpty()) {
                    choices.add(new Operation(up, down, again(gone, each, each.createWithout(i)), told));
                }
            }
        }
        return dice.one(choices);
    }

    /** A sequence takes along the default of a column, not the column: there all is dropped one by one, the last made first. */
    private String drop(Thing thing, List<Thing> gone) {
        if (dice.chance(50) && !thing.object().startsWith("sequence")) {
            return thing.drop();
        }
        List<String> drops = gone.stream().map(Thing::drop).collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(drops);
        return String.join("\n", drops);
    }

    private static String again(List<Thing> gone, Thing except, String instead) {
        return gone.stream().map(t -> t == except ? instead : t.create()).collect(Collectors.joining("\n"));
    }
}
