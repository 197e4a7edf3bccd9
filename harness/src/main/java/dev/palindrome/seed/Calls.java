package dev.palindrome.seed;

import dev.palindrome.seed.CaseFinder.Found;
import dev.palindrome.seed.sql.Term;
import dev.palindrome.seed.sql.Term.Call;
import dev.palindrome.seed.sql.Term.Column;
import dev.palindrome.seed.sql.Term.Constant;
import dev.palindrome.seed.sql.Term.IsNull;
import dev.palindrome.seed.sql.Term.Not;
import dev.palindrome.seed.value.Literals;
import dev.palindrome.seed.value.Restriction;
import dev.palindrome.seed.value.Restriction.Presence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows the functions that checks are made of. */
final class Calls {

    private static final Set<String> LENGTHS = Set.of("length", "char_length", "character_length", "octet_length");
    private static final Set<String> TRIMS = Set.of("btrim", "trim", "ltrim", "rtrim");
    private static final Set<String> SEARCHES = Set.of("position", "strpos", "instr");
    private static final String DOCUMENT = "^\\{\"[a-z]{3,8}\": [1-9][0-9]{0,3}\\}$";
    private static final int MOST_COLUMNS = 6;

    private Calls() {}

    /** Return what a comparison of a function's value leaves, or null where the function is not known. */
    static @Nullable Found cases(Call call, String operator, Term right) {
        var presences = presences(call);
        if (!presences.isEmpty() && right instanceof Constant count) {
            return counted(presences, operator, count.value());
        }
        if (call.arguments().isEmpty()) {
            return null;
        }
        var first = call.arguments().get(0);
        if (LENGTHS.contains(call.name()) && right instanceof Constant length) {
            return lengths(first, operator, length.value());
        }
        if (!(first instanceof Column column)) {
            return null;
        }
        if (TRIMS.contains(call.name()) && operator.equals("<>") && right instanceof Constant) {
            return Comparisons.exact(Case.of(column.name(), Restriction.length(1, Integer.MAX_VALUE)), false);
        }
        if (call.name().equals("lower") && operator.equals("=")) {
            return Comparisons.exact(Case.of(column.name(), Restriction.matching("^[a-z][a-z0-9]{2,9}$")), false);
        }
        if (call.name().equals("upper") && operator.equals("=")) {
            return Comparisons.exact(Case.of(column.name(), Restriction.matching("^[A-Z][A-Z0-9]{2,9}$")), false);
        }
        if ((call.name().endsWith("_typeof") || call.name().equals("json_type"))
                && operator.equals("=")
                && right instanceof Constant type) {
            return typed(column.name(), type.value());
        }
        return contains(call, column.name(), operator, right);
    }

    /** Return what a function that is true or false leaves, or null where it is not known. */
    static @Nullable Found cases(Call call, boolean wanted) {
        boolean json = call.name().equals("json_valid") && call.arguments().size() == 1;
        return json && wanted && call.arguments().get(0) instanceof Column column
                ? Comparisons.exact(Case.of(column.name(), Restriction.matching(DOCUMENT)), true)
                : null;
    }

    private static @Nullable Found contains(Call call, String column, String operator, Term right) {
        boolean search = SEARCHES.contains(call.name());
        boolean found = operator.startsWith(">") || operator.equals("<>");
        if (search && found && right instanceof Constant && call.arguments().get(1) instanceof Constant part) {
            var pattern = "^[a-z]{3,8}"
                    + Pattern.compile("([^\\w])").matcher(part.value()).replaceAll("\\\\$1") + "[a-z]{3,8}$";
            return Comparisons.exact(Case.of(column, Restriction.matching(pattern)), false);
        }
        return null;
    }

    private static @Nullable Found lengths(Term first, String operator, String text) {
        var trimmed = first instanceof Call call
                        && TRIMS.contains(call.name())
                        && !call.arguments().isEmpty()
                ? call.arguments().get(0)
                : first;
        var number = Literals.number(text);
        if (!(trimmed instanceof Column column) || number.isEmpty()) {
            return null;
        }
        int length = Math.max(0, number.get().intValue());
        var restriction = switch (operator) {
            case "=" -> Restriction.length(length, length);
            case "<" -> Restriction.length(0, length - 1);
            case "<=" -> Restriction.length(0, length);
            case ">" -> Restriction.length(length + 1, Integer.MAX_VALUE);
            case ">=" -> Restriction.length(length, Integer.MAX_VALUE);
            default -> Restriction.length(length + 1, Integer.MAX_VALUE);
        };
        return Comparisons.exact(Case.of(column.name(), restriction), false);
    }

    private static Found typed(String column, String type) {
        var values = switch (type.toLowerCase(java.util.Locale.ROOT)) {
            case "array" -> List.of("[]", "[1, 2, 3]", "[\"a\", {\"b\": null}]");
            case "string" -> List.of("\"a\"", "\"\"");
            case "number" -> List.of("0", "1", "12.5");
            case "boolean" -> List.of("true", "false");
            default -> List.<String>of();
        };
        return values.isEmpty()
                ? Comparisons.OPEN
                : Comparisons.exact(Case.of(column, Restriction.oneOf(values)), false);
    }

    /** Return the columns whose values a function counts: {@code num_nonnulls}, or a sum of {@code (a is not null)::int}. */
    private static Map<String, Presence> presences(Call call) {
        var presences = new HashMap<String, Presence>();
        if (call.name().equals("num_nonnulls") || call.name().equals("num_nulls")) {
            var counted = call.name().equals("num_nulls") ? Presence.NULL : Presence.VALUE;
            for (var argument : call.arguments()) {
                if (!(argument instanceof Column column)) {
                    return Map.of();
                }
                presences.put(column.name(), counted);
            }
        } else if (call.name().equals("+") && !summed(call, presences)) {
            return Map.of();
        }
        return presences;
    }

    private static boolean summed(Term term, Map<String, Presence> presences) {
        if (term instanceof Call sum && sum.name().equals("+")) {
            return sum.arguments().stream().allMatch(part -> summed(part, presences));
        }
        if (term instanceof IsNull isNull && isNull.term() instanceof Column column) {
            presences.put(column.name(), Presence.NULL);
            return true;
        }
        if (term instanceof Not not && not.term() instanceof IsNull isNull && isNull.term() instanceof Column column) {
            presences.put(column.name(), Presence.VALUE);
            return true;
        }
        return false;
    }

    /** Go through the combinations of what is NULL and what is not, and keep those whose count is right. */
    private static @Nullable Found counted(Map<String, Presence> presences, String operator, String text) {
        var number = Literals.number(text);
        var columns = List.copyOf(new java.util.TreeSet<>(presences.keySet()));
        if (number.isEmpty()) {
            return null;
        }
        int right = number.get().intValue();
        var cases = new ArrayList<Case>();
        for (var chosen : choices(columns.size())) {
            int order = Integer.compare(chosen.cardinality(), right);
            boolean holds = switch (operator) {
                case "=" -> order == 0;
                case "<>" -> order != 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
            if (holds) {
                var restrictions = new HashMap<String, Restriction>();
                for (int i = 0; i < columns.size(); i++) {
                    var counted = presences.getOrDefault(columns.get(i), Presence.VALUE);
                    var other = counted == Presence.NULL ? Presence.VALUE : Presence.NULL;
                    restrictions.put(columns.get(i), Restriction.presence(chosen.get(i) ? counted : other));
                }
                cases.add(new Case(restrictions, List.of()));
            }
        }
        return cases.isEmpty() ? null : new Found(cases, true);
    }

    /** Of many columns those that stand together are chosen, so that each is chosen as often as the others. */
    private static List<BitSet> choices(int columns) {
        var choices = new ArrayList<BitSet>();
        if (columns <= MOST_COLUMNS) {
            for (long chosen = 0; chosen < 1L << columns; chosen++) {
                choices.add(BitSet.valueOf(new long[] {chosen}));
            }
            return choices;
        }
        for (int size = 0; size <= columns; size++) {
            for (int first = 0; first < (size % columns == 0 ? 1 : columns); first++) {
                var chosen = new BitSet();
                for (int i = 0; i < size; i++) {
                    chosen.set((first + i) % columns);
                }
                choices.add(chosen);
            }
        }
        return choices;
    }
}
