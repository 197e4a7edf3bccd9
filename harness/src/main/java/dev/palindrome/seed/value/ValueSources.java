package dev.palindrome.seed.value;

import dev.palindrome.schema.ColumnShape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the source of values for a column: its type says which values there are, its name which of them are likely. */
public final class ValueSources {

    private static final Map<String, Long> WHOLE =
            Map.of("int2", (long) Short.MAX_VALUE, "int4", (long) Integer.MAX_VALUE, "int8", Long.MAX_VALUE);
    private static final Set<String> TEXT = Set.of("text", "varchar", "bpchar", "citext", "name");

    private static final int MICROS = 6;
    private static final Pattern RANGE = Pattern.compile("(multi)?range of (.+)");
    private static final Pattern DIGITS = Pattern.compile("\\((\\d)\\)");

    private final Vocabulary words;
    private final Phrases phrases;
    private final Fidelity fidelity;

    /** Return the sources for a product that stores every odd value as PostgreSQL does. */
    public ValueSources(Vocabulary words) {
        this(words, Fidelity.WHOLE);
    }

    private ValueSources(Vocabulary words, Fidelity fidelity) {
        this.words = words;
        this.phrases = new Phrases(words);
        this.fidelity = fidelity;
    }

    /** Return the sources for a product. */
    public static ValueSources of(String product, Vocabulary words) {
        return new ValueSources(words, Fidelity.of(product));
    }

    /** Return whether values of this type are texts. */
    public static boolean isText(String type) {
        return TEXT.contains(type);
    }

    /** Return the source for what the restriction leaves of the column, or nothing where the type is not known here. */
    public Optional<ValueSource> of(ColumnShape column, Restriction restriction) {
        var allowed = restriction.allowed();
        if (allowed != null) {
            return allowed.isEmpty() ? Optional.empty() : Optional.of(new Choices(allowed));
        }
        return plain(column, restriction)
                .map(source -> restriction.excluded().isEmpty() ? source : new Without(source, restriction.excluded()));
    }

    private Optional<ValueSource> plain(ColumnShape column, Restriction restriction) {
        var type = column.type();
        if (type.startsWith("json") && !restriction.patterns().isEmpty()) {
            return Optional.of(new Matching(restriction.patterns(), 0, Integer.MAX_VALUE));
        }
        // What is called a vector is an array with a spelling of its own.
        if (type.endsWith("[]") && !column.declaredType().endsWith("vector")) {
            var name = type.substring(0, type.length() - 2);
            return of(element(column, name), Restriction.NONE).map(Arrays::new);
        }
        var range = RANGE.matcher(type);
        if (range.matches()) {
            boolean several = range.group(1) != null;
            return of(element(column, range.group(2)), Restriction.NONE).map(bound -> new Bounded(bound, several));
        }
        if (!column.labels().isEmpty()) {
            var left = column.labels().stream()
                    .filter(label -> !restriction.excluded().contains(label))
                    .toList();
            if (left.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(type.equals("set of labels") ? new Subsets(left) : new Choices(left));
        }
        if (TEXT.contains(type)) {
            return Optional.of(text(column, restriction));
        }
        if (WHOLE.containsKey(type)) {
            return Optional.of(whole(column, restriction));
        }
        if (type.equals("varbit") && restriction.minLength() > 0) {
            return Optional.of(Others.bits(restriction.minLength()));
        }
        return switch (type) {
            case "numeric", "float4", "float8" -> Optional.of(decimal(column, restriction));
            case "date" -> Optional.of(moments(column, restriction, Moments.Form.DATE));
            case "timestamp" -> Optional.of(moments(column, restriction, Moments.Form.TIMESTAMP));
            case "timestamptz" -> Optional.of(moments(column, restriction, Moments.Form.TIMESTAMPTZ));
            case "bytea" -> Optional.of(Bytes.of("\\x", restriction.minLength(), restriction.maxLength()));
            case "hex text" -> Optional.of(Bytes.of("", restriction.minLength(), restriction.maxLength()));
            case "hex bytes" -> Optional.of(Bytes.of("0x", restriction.minLength(), restriction.maxLength()));
            case "bool" -> Optional.of(new Choices(List.of("false", "true")));
            default -> Optional.ofNullable(Others.of(column, words));
        };
    }

    private static ColumnShape element(ColumnShape column, String type) {
        return new ColumnShape(
                column.number(),
                column.name(),
                type,
                column.declaredType().replaceFirst("(\\[\\d*\\])+$", ""),
                column.length(),
                column.precision(),
                column.scale(),
                column.labels(),
                false,
                false,
                column.generation());
    }

    private ValueSource text(ColumnShape column, Restriction restriction) {
        int declared = column.length() == null ? Integer.MAX_VALUE : column.length();
        // A name holds 63 bytes; a quarter of it is enough for whatever script.
        int max = Math.min(restriction.maxLength(), column.type().equals("name") ? 15 : declared);
        if (!restriction.patterns().isEmpty()) {
            return new Matching(restriction.patterns(), restriction.minLength(), max);
        }
        var low = restriction.low();
        var high = restriction.high();
        if (low != null || high != null) {
            return Prefixed.between(low, high, max);
        }
        return new Texts(
                phrases.of(column.name()),
                restriction.minLength(),
                max,
                !column.type().equals("name"),
                restriction.characters());
    }

    private static ValueSource whole(ColumnShape column, Restriction restriction) {
        long end = WHOLE.getOrDefault(column.type(), Long.MAX_VALUE);
        var low = new BigDecimal(-end - 1);
        var high = new BigDecimal(end);
        var range = Range.of(restriction, low, high, BigDecimal.ONE);
        var name = ColumnName.of(column.name());
        boolean ordinal =
                name.has("position", "rank", "sort", "order", "ordinal", "seq", "sequence", "step", "line", "index");
        return new WholeNumbers(
                range.low().longValue(), range.high().longValue(), Extremes.fitFor(column), Spans.of(name), ordinal);
    }

    private ValueSource decimal(ColumnShape column, Restriction restriction) {
        boolean exact = column.type().equals("numeric");
        int scale = exact && column.precision() != null && column.scale() != null ? column.scale() : 2;
        int digits = column.precision() != null && exact ? column.precision() - scale : 9;
        var end = BigDecimal.TEN
                .pow(Math.min(Math.max(digits, 0), 30))
                .subtract(BigDecimal.ONE.scaleByPowerOfTen(-scale));
        if (digits < 0) {
            end = BigDecimal.ONE.scaleByPowerOfTen(digits).subtract(BigDecimal.ONE.scaleByPowerOfTen(-scale));
        }
        var range = Range.of(restriction, end.negate(), end, BigDecimal.ONE.scaleByPowerOfTen(-scale));
        boolean free = restriction.low() == null && restriction.high() == null;
        var odd = Extremes.fitFor(column)
                ? NumberEdges.of(column.type(), column.precision() == null, free, range.low(), range.high(), fidelity)
                : List.<String>of();
        return new Decimals(range.low(), range.high(), scale, Spans.of(ColumnName.of(column.name())), odd);
    }

    private ValueSource moments(ColumnShape column, Restriction restriction, Moments.Form form) {
        long unit = form == Moments.Form.DATE ? 86_400 : 1;
        var low = restriction.low();
        var high = restriction.high();
        long first = low == null
                ? Moments.FIRST
                : Literals.second(low.value()).orElse(Moments.FIRST) + (low.inclusive() ? 0 : unit);
        long last = high == null
                ? (low == null ? Moments.LAST : Math.max(Moments.LAST, first + 365 * 86_400L))
                : Literals.second(high.value()).orElse(Moments.LAST) - (high.inclusive() ? 0 : unit);
        if (low == null) {
            first = Math.min(first, last - 365 * 86_400L);
        }
        if (low != null && high != null && first <= Moments.FIRST && last >= Moments.LAST) {
            // A range as wide as a type's own is no reason to leave the usual years.
            first = Moments.FIRST;
            last = Moments.LAST;
        }
        boolean free = low == null && high == null;
        boolean usual = first == Moments.FIRST && last == Moments.LAST;
        int digits = digits(column);
        boolean far = free && Extremes.fitFor(column);
        var edges = usual ? MomentEdges.of(form, digits, far, fidelity) : List.<String>of();
        var turn = usual && !far ? Moments.Turn.of(ColumnName.of(column.name())) : Moments.Turn.ANY;
        return new Moments(first, Math.max(first, last), form, digits, turn, edges);
    }

    /** Return how many digits of a fraction are kept: the server would round the others. */
    private static int digits(ColumnShape column) {
        if (column.precision() != null) {
            return Math.min(column.precision(), MICROS);
        }
        var declared = DIGITS.matcher(column.declaredType());
        return declared.find() ? Math.min(Integer.parseInt(declared.group(1)), MICROS) : MICROS;
    }

    /** Both ends of a range, included. */
    private record Range(BigDecimal low, BigDecimal high) {

        static Range of(Restriction restriction, BigDecimal low, BigDecimal high, BigDecimal unit) {
            var least = restriction.low();
            var most = restriction.high();
            if (least != null) {
                var value = Literals.number(least.value()).orElse(low);
                low = low.max(least.inclusive() ? value : value.add(unit));
            }
            if (most != null) {
                var value = Literals.number(most.value()).orElse(high);
                high = high.min(most.inclusive() ? value : value.subtract(unit));
            }
            return new Range(low, high.max(low));
        }
    }
}
