package dev.palindrome.seed;

import dev.palindrome.schema.CheckShape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns checks and the bounds of partitions into conditions that rows are made to satisfy. */
final class Conditions {

    private Conditions() {}

    /**
     * Return the conditions of a table.
     *
     * @param leaves the conditions of its partitions, of which one must hold; none for an ordinary table
     */
    static List<Condition> of(Demand demand, List<String> leaves) {
        var conditions = new ArrayList<Condition>();
        for (int i = 0; i < demand.checks().size(); i++) {
            conditions.add(read(demand.checks().get(i), i < demand.inForce()));
        }
        if (!leaves.isEmpty()) {
            var any = leaves.stream().map(leaf -> "(" + leaf + ")").collect(Collectors.joining(" or "));
            conditions.add(new Condition(any, "the bounds of a partition", List.of(), List.of(Case.FREE), false, true));
        }
        return conditions;
    }

    private static Condition read(CheckShape check, boolean inForce) {
        return new Condition(
                check.condition(), "check " + check.name(), check.columns(), List.of(Case.FREE), false, inForce);
    }
}
