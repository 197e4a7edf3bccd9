package dev.palindrome.seed;

import dev.palindrome.seed.sql.Term;
import dev.palindrome.seed.sql.Term.And;
import dev.palindrome.seed.sql.Term.Column;
import dev.palindrome.seed.sql.Term.Compare;
import dev.palindrome.seed.sql.Term.IsNull;
import dev.palindrome.seed.sql.Term.Not;
import dev.palindrome.seed.sql.Term.Or;
import dev.palindrome.seed.value.Restriction;
import dev.palindrome.seed.value.Restriction.Presence;
import java.util.ArrayList;
import java.util.List;

/** Finds the ways to satisfy a condition. What it does not understand it leaves open, and says so. */
final class CaseFinder {

    /** More ways than this are not needed to meet each kind of row. */
    private static final int MOST = 64;

    private boolean exact = true;

    /**
     * What was found.
     *
     * @param cases the ways, never empty
     * @param exact whether each of them satisfies the condition for certain
     */
    record Found(List<Case> cases, boolean exact) {}

    private CaseFinder() {}

    static Found find(Term term) {
        var finder = new CaseFinder();
        var cases = finder.cases(term, true);
        return cases.isEmpty() ? new Found(List.of(Case.FREE), false) : new Found(cases, finder.exact);
    }

    /** Return the ways in which the term comes out as wanted. */
    private List<Case> cases(Term term, boolean wanted) {
        if (term instanceof Not not) {
            return cases(not.term(), !wanted);
        }
        if (term instanceof And and) {
            return wanted ? all(and.terms(), true) : any(and.terms(), false);
        }
        if (term instanceof Or or) {
            return wanted ? any(or.terms(), true) : all(or.terms(), false);
        }
        if (term instanceof IsNull isNull && isNull.term() instanceof Column column) {
            return List.of(Case.of(column.name(), Restriction.presence(wanted ? Presence.NULL : Presence.VALUE)));
        }
        if (term instanceof IsNull isNull
                && isNull.term() instanceof Term.Call call
                && call.name().equals("coalesce")) {
            var nulls = call.arguments().stream().<Term>map(IsNull::new).toList();
            return wanted ? all(nulls, true) : any(nulls, false);
        }
        if (term instanceof IsNull isNull && isNull.term() instanceof Term.Constant) {
            return wanted ? List.of() : List.of(Case.FREE);
        }
        if (term instanceof IsNull isNull && isNull.term() instanceof Term.Null) {
            return wanted ? List.of(Case.FREE) : List.of();
        }
        if (term instanceof Column column) {
            return List.of(Case.of(column.name(), Restriction.oneOf(List.of(Boolean.toString(wanted)))));
        }
        if (term instanceof Compare compare) {
            return compared(compare, wanted);
        }
        var found = term instanceof Term.Call call ? Calls.cases(call, wanted) : null;
        if (found == null) {
            return open();
        }
        exact &= found.exact();
        return found.cases();
    }

    private List<Case> compared(Compare compare, boolean wanted) {
        if (compare.left() instanceof IsNull || compare.left() instanceof Not) {
            var cases = presences(compare, wanted);
            if (!cases.isEmpty()) {
                return cases;
            }
        }
        var found = Comparisons.cases(compare, wanted);
        exact &= found.exact();
        return found.cases();
    }

    /** {@code (a is null) = (b is null)}: both or none; {@code <>}: one of them. */
    private List<Case> presences(Compare compare, boolean wanted) {
        if (!compare.operator().equals("=") && !compare.operator().equals("<>")) {
            return List.of();
        }
        boolean alike = compare.operator().equals("=") == wanted;
        var cases = new ArrayList<Case>();
        for (boolean left : new boolean[] {true, false}) {
            cases.addAll(product(cases(compare.left(), left), cases(compare.right(), left == alike)));
        }
        return cases;
    }

    private List<Case> any(List<Term> terms, boolean wanted) {
        var cases = new ArrayList<Case>();
        for (var term : terms) {
            cases.addAll(cases(term, wanted));
        }
        return cases.size() > MOST ? cases.subList(0, MOST) : cases;
    }

    private List<Case> all(List<Term> terms, boolean wanted) {
        var cases = List.of(Case.FREE);
        for (var term : terms) {
            cases = product(cases, cases(term, wanted));
        }
        return cases;
    }

    private static List<Case> product(List<Case> some, List<Case> others) {
        var both = new ArrayList<Case>();
        for (var one : some) {
            for (var other : others) {
                one.and(other).ifPresent(both::add);
            }
        }
        return both.size() > MOST ? both.subList(0, MOST) : both;
    }

    private List<Case> open() {
        exact = false;
        return List.of(Case.FREE);
    }
}
