package dev.palindrome.seed;

import dev.palindrome.schema.CheckShape;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.seed.CaseFinder.Found;
import dev.palindrome.seed.sql.Term;
import dev.palindrome.seed.value.Literals;
import dev.palindrome.seed.value.Restriction;
import dev.palindrome.seed.value.Restriction.Bound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Guesses values for columns of a condition that is not understood from what is written in it: its literals, numbers as small as its
 * own, documents with keys that it names. The server judges them.
 */
final class Guesses {

    private static final int MOST = 6;
    private static final Set<String> NUMBERS = Set.of("int2", "int4", "int8", "numeric", "float4", "float8");
    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "citext");
    private static final Set<String> TYPE_NAMES =
            Set.of("object", "array", "number", "string", "boolean", "null", "integer", "text", "$");
    private static final Set<String> MOMENTS = Set.of("date", "timestamp", "timestamptz");
    private static final Pattern CLOCK = Pattern.compile(
            "(?i)\\b(now\\(\\)|current_(date|timestamp)|localtimestamp|(clock|statement|transaction)_timestamp\\(\\))");
    /** Later than any clock that a run will see: other values lie before it. */
    private static final Restriction LATER =
            Restriction.between(new Bound("2150-01-01", true), new Bound("2199-12-31", true));

    private static final Pattern KEY = Pattern.compile("(?:\\$\\.)?([A-Za-z_][\\w-]{0,40})");

    private static final Pattern IS_JSON = Pattern.compile("(?i)\\bis json(?: (array|object|scalar))?");

    private final Set<String> texts = new LinkedHashSet<>();
    private final List<BigDecimal> numbers = new ArrayList<>();

    private Guesses() {}

    /** Return the cases that were found, with guesses for the columns of which they say nothing. */
    static Found with(Demand demand, CheckShape check, Term term, Found found) {
        var guesses = new Guesses();
        guesses.collect(term);
        var open = check.columns().stream()
                .flatMap(name -> demand.column(name).stream())
                .map(ColumnDemand::making)
                .filter(column -> found.cases().stream().noneMatch(one -> speaks(one, column.name())))
                .toList();
        var cases = new ArrayList<>(found.cases());
        guesses.small(open).ifPresent(cases::add);
        if (CLOCK.matcher(check.condition()).find()) {
            open.stream()
                    .filter(column -> MOMENTS.contains(column.type()))
                    .forEach(column -> cases.add(Case.of(column.name(), LATER)));
        }
        for (var column : open) {
            guesses.values(column).stream().limit(MOST).forEach(guess -> cases.add(Case.of(column.name(), guess)));
        }
        return cases.size() == found.cases().size() ? found : new Found(cases, false);
    }

    /** Return guesses for a condition that cannot be read at all. */
    static Found unread(Demand demand, CheckShape check) {
        var kind = IS_JSON.matcher(check.condition());
        if (!kind.find()) {
            return Comparisons.OPEN;
        }
        boolean array = "array".equalsIgnoreCase(kind.group(1));
        var documents = array ? List.of("[]", "[1, \"a\", null]") : List.of("{}", "{\"a\": [1, {\"b\": null}]}");
        var cases = new ArrayList<Case>();
        cases.add(Case.FREE);
        check.columns().forEach(column -> cases.add(Case.of(column, Restriction.oneOf(documents))));
        return new Found(cases, false);
    }

    private static boolean speaks(Case one, String column) {
        return one.restrictions().containsKey(column)
                || one.relations().stream()
                        .anyMatch(relation -> relation.lesser().equals(column)
                                || relation.greater().equals(column));
    }

    /** Numbers that are no larger than those of the condition. */
    private java.util.Optional<Case> small(List<ColumnShape> open) {
        var most = numbers.stream().map(BigDecimal::abs).max(BigDecimal::compareTo);
        var restrictions = new HashMap<String, Restriction>();
        for (var column : open) {
            if (most.isPresent() && NUMBERS.contains(column.type())) {
                var end = most.get().max(BigDecimal.TEN).toPlainString();
                restrictions.put(column.name(), Restriction.between(new Bound("-" + end, true), new Bound(end, true)));
            }
        }
        return restrictions.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Case(restrictions, List.of()));
    }

    private List<Restriction> values(ColumnShape column) {
        var type = column.type();
        if (TEXTS.contains(type) && column.labels().isEmpty()) {
            return texts.isEmpty() ? List.of() : List.of(Restriction.oneOf(List.copyOf(texts)));
        }
        if (type.startsWith("json")) {
            return documents();
        }
        if (type.equals("text[]") || type.equals("varchar[]")) {
            return arrays();
        }
        if (type.endsWith("range")) {
            return ranges(type);
        }
        return switch (type) {
            case "path" -> List.of(Restriction.oneOf(List.of("((0,0),(1,1),(2,0))", "((0,0),(0,3),(3,3),(3,0))")));
            case "varbit" -> bits();
            default -> List.of();
        };
    }

    private List<Restriction> documents() {
        var whole = texts.stream()
                .filter(text -> text.startsWith("{") || text.startsWith("["))
                .toList();
        var guesses = new ArrayList<Restriction>();
        if (!whole.isEmpty()) {
            guesses.add(Restriction.oneOf(whole));
        }
        var keys = texts.stream()
                .map(KEY::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(match -> match.group(1))
                .filter(key -> !TYPE_NAMES.contains(key))
                .distinct()
                .toList();
        if (!keys.isEmpty()) {
            guesses.add(document(keys, "[1-9][0-9]{2,6}"));
            guesses.add(document(keys, "\"[a-z]{3,12}\""));
            guesses.add(document(keys, "\"(" + String.join("|", keys) + ")\""));
            guesses.add(document(keys, "(true|false)"));
        }
        return guesses;
    }

    private static Restriction document(List<String> keys, String value) {
        return Restriction.matching(keys.stream()
                .map(key -> "\"" + key + "\": " + value)
                .collect(Collectors.joining(", ", "^\\{", "\\}$")));
    }

    private List<Restriction> arrays() {
        var quoted = texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .toList();
        if (quoted.isEmpty()) {
            return List.of();
        }
        var arrays = new ArrayList<String>();
        quoted.forEach(text -> arrays.add("{" + text + "}"));
        arrays.add("{" + String.join(",", quoted) + "}");
        return List.of(Restriction.oneOf(arrays));
    }

    private List<Restriction> ranges(String type) {
        var whole = texts.stream()
                .filter(text -> text.startsWith("[") || text.startsWith("("))
                .toList();
        var guesses = new ArrayList<Restriction>();
        if (!whole.isEmpty()) {
            guesses.add(Restriction.oneOf(whole));
        }
        var edge = type.startsWith("date") || type.startsWith("ts") ? "2024-05-01" : "5";
        guesses.add(Restriction.oneOf(List.of("[" + edge + ",)", "(," + edge + ")")));
        return guesses;
    }

    private List<Restriction> bits() {
        var bits = numbers.stream()
                .map(BigDecimal::intValue)
                .filter(length -> length > 0 && length < 64)
                .flatMap(length -> List.of("1".repeat(length), "0".repeat(length - 1) + "1").stream())
                .toList();
        return bits.isEmpty() ? List.of() : List.of(Restriction.oneOf(bits));
    }

    private void collect(Term term) {
        if (term instanceof Term.Constant constant) {
            Literals.number(constant.value()).ifPresentOrElse(numbers::add, () -> texts.add(constant.value()));
        } else if (term instanceof Term.Items items) {
            items.terms().forEach(this::collect);
        } else if (term instanceof Term.Call call) {
            call.arguments().forEach(this::collect);
        } else if (term instanceof Term.Compare compare) {
            collect(compare.left());
            collect(compare.right());
        } else if (term instanceof Term.IsNull isNull) {
            collect(isNull.term());
        } else if (term instanceof Term.Not not) {
            collect(not.term());
        } else if (term instanceof Term.And and) {
            and.terms().forEach(this::collect);
        } else if (term instanceof Term.Or or) {
            or.terms().forEach(this::collect);
        }
    }
}
