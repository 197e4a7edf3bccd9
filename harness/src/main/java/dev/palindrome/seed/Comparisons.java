package dev.palindrome.seed;

import dev.palindrome.seed.Case.Relation;
import dev.palindrome.seed.CaseFinder.Found;
import dev.palindrome.seed.sql.Term;
import dev.palindrome.seed.sql.Term.Call;
import dev.palindrome.seed.sql.Term.Column;
import dev.palindrome.seed.sql.Term.Compare;
import dev.palindrome.seed.sql.Term.Constant;
import dev.palindrome.seed.sql.Term.Items;
import dev.palindrome.seed.value.Literals;
import dev.palindrome.seed.value.Restriction;
import dev.palindrome.seed.value.Restriction.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what a comparison leaves of a column's values. */
final class Comparisons {

    static final Found OPEN = new Found(List.of(Case.FREE), false);

    private static final Map<String, String> OPPOSITE =
            Map.of("=", "<>", "<>", "=", "<", ">=", ">=", "<", ">", "<=", "<=", ">");
    private static final Map<String, String> MIRRORED =
            Map.of("=", "=", "<>", "<>", "<", ">", ">", "<", "<=", ">=", ">=", "<=");
    private static final Set<String> CLOCKS = Set.of(
            "now", "current_date", "current_timestamp", "localtimestamp", "clock_timestamp", "statement_timestamp");

    private Comparisons() {}

    static Found cases(Compare compare, boolean wanted) {
        if (compare.operator().endsWith(" any") || compare.operator().endsWith(" all")) {
            return listed(compare, wanted);
        }
        if (Patterns.isPattern(compare.operator())) {
            return Patterns.cases(compare, wanted);
        }
        var operator = wanted ? compare.operator() : OPPOSITE.get(compare.operator());
        if (operator == null) {
            return OPEN;
        }
        var found = directed(compare.left(), operator, compare.right());
        if (found != null) {
            return found;
        }
        found = directed(compare.right(), MIRRORED.getOrDefault(operator, operator), compare.left());
        return found == null ? OPEN : found;
    }

    private static @Nullable Found directed(Term left, String operator, Term right) {
        if (left instanceof Column column && right instanceof Constant constant) {
            return exact(Case.of(column.name(), bound(operator, constant.value())), plain(operator, constant.value()));
        }
        if (left instanceof Column column && right instanceof Call clock && CLOCKS.contains(clock.name())) {
            boolean past = operator.startsWith("<");
            var edge = new Bound(past ? "2025-01-01" : "2200-01-01", true);
            return exact(Case.of(column.name(), past ? Restriction.atMost(edge) : Restriction.atLeast(edge)), false);
        }
        if (left instanceof Column lesser
                && right instanceof Column greater
                && operator.startsWith("<")
                && !operator.equals("<>")) {
            var relation = new Relation(lesser.name(), greater.name(), operator.equals("<="));
            return exact(new Case(Map.of(), List.of(relation)), false);
        }
        return left instanceof Call call ? Calls.cases(call, operator, right) : null;
    }

    private static Found listed(Compare compare, boolean wanted) {
        var values = values(compare.right());
        if (!(compare.left() instanceof Column column) || values.isEmpty()) {
            return OPEN;
        }
        return switch (compare.operator()) {
            case "= any" ->
                exact(Case.of(column.name(), wanted ? Restriction.oneOf(values) : Restriction.noneOf(values)), wanted);
            case "<> all" ->
                exact(Case.of(column.name(), wanted ? Restriction.noneOf(values) : Restriction.oneOf(values)), !wanted);
            default -> Patterns.listed(column.name(), compare.operator(), values, wanted);
        };
    }

    private static List<String> values(Term list) {
        if (list instanceof Constant constant) {
            var text = constant.value();
            boolean plain = text.startsWith("{") && text.endsWith("}") && !text.contains("\"") && !text.contains("\\");
            return plain ? List.of(text.substring(1, text.length() - 1).split(",")) : List.of();
        }
        var values = new ArrayList<String>();
        if (list instanceof Items items) {
            for (var item : items.terms()) {
                if (!(item instanceof Constant constant)) {
                    return List.of();
                }
                values.add(constant.value());
            }
        }
        return values;
    }

    static Restriction bound(String operator, String value) {
        return switch (operator) {
            case "=" -> Restriction.oneOf(List.of(value));
            case "<>" -> Restriction.noneOf(List.of(value));
            case "<" -> Restriction.atMost(new Bound(value, false));
            case "<=" -> Restriction.atMost(new Bound(value, true));
            case ">" -> Restriction.atLeast(new Bound(value, false));
            default -> Restriction.atLeast(new Bound(value, true));
        };
    }

    /** Order among texts is the collation's, and a value may have several spellings: there the server decides. */
    private static boolean plain(String operator, String value) {
        return operator.equals("=")
                || !operator.equals("<>") && Literals.number(value).isPresent();
    }

    static Found exact(Case one, boolean certain) {
        return new Found(List.of(one), certain);
    }
}
