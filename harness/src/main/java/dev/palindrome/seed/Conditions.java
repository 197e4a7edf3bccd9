package dev.palindrome.seed;

import dev.palindrome.schema.CheckShape;
import dev.palindrome.seed.CaseFinder.Found;
import dev.palindrome.seed.sql.Terms;
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
            conditions.add(check(demand, demand.checks().get(i), i < demand.inForce()));
        }
        if (!leaves.isEmpty()) {
            conditions.add(bounds(leaves));
        }
        return conditions;
    }

    /** A column that is computed takes no value of ours: whether it has come out right is for the server to say. */
    private static Condition check(Demand demand, CheckShape check, boolean inForce) {
        var term = Terms.read(check.condition());
        var read = term.map(CaseFinder::find).orElse(Comparisons.OPEN);
        var found = term.isEmpty()
                ? Guesses.unread(demand, check)
                : read.exact() ? read : Guesses.with(demand, check, term.get(), read);
        boolean exact = found.exact()
                && check.columns().stream()
                        .allMatch(column -> demand.column(column).isPresent());
        return new Condition(
                check.condition(), "check " + check.name(), check.columns(), found.cases(), exact, inForce);
    }

    private static Condition bounds(List<String> leaves) {
        var cases = new ArrayList<Case>();
        leaves.forEach(leaf -> cases.addAll(find(leaf).cases()));
        var any = leaves.stream().map(leaf -> "(" + leaf + ")").collect(Collectors.joining(" or "));
        return new Condition(any, "the bounds of a partition", List.of(), cases, false, true);
    }

    private static Found find(String condition) {
        return Terms.read(condition).map(CaseFinder::find).orElse(Comparisons.OPEN);
    }
}
