package dev.palindrome.seed;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.seed.value.ColumnTypes.Meaning;
import dev.palindrome.seed.value.Restriction;
import dev.palindrome.seed.value.Restriction.Bound;
import dev.palindrome.seed.value.ValueSources;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds values that a column can hold both now and after a later version has changed its type. */
final class TypeMeeting {

    private static final Map<String, Long> WHOLE =
            Map.of("int2", (long) Short.MAX_VALUE, "int4", (long) Integer.MAX_VALUE, "int8", Long.MAX_VALUE);
    private static final Set<String> MOMENTS = Set.of("date", "timestamp", "timestamptz");
    private static final String LAST_EPOCH = "2000000000";

    private TypeMeeting() {}

    static ColumnDemand meet(ColumnDemand demand, Meaning meaning) {
        var later = meaning.column();
        var limited = demand.making().declaredType().equals(later.declaredType())
                        && demand.making().labels().equals(later.labels())
                ? demand
                : types(demand, later).limitedTo(meaning.limit());
        return later.nullable() ? limited : limited.never();
    }

    private static ColumnDemand types(ColumnDemand demand, ColumnShape later) {
        var now = demand.making();
        if (!now.labels().isEmpty() && !now.type().endsWith("[]")) {
            return later.labels().isEmpty() ? demand : labels(demand, later.labels());
        }
        if (ValueSources.isText(now.type())) {
            return text(demand, later);
        }
        if (WHOLE.containsKey(now.type())
                || now.type().equals("numeric")
                || now.type().startsWith("float")) {
            return number(demand, later);
        }
        return demand;
    }

    private static ColumnDemand text(ColumnDemand demand, ColumnShape later) {
        if (ValueSources.isText(later.type())) {
            return later.length() == null ? demand : demand.limitedTo(Restriction.length(0, later.length()));
        }
        if (!later.labels().isEmpty() && !later.type().endsWith("[]")) {
            return demand.limitedTo(Restriction.oneOf(later.labels()));
        }
        return demand.madeAs(later.type().equals("bytea") ? hexText(later) : later);
    }

    /** Digits alone: they are bytes to a cast as well as to decode(), in whichever form. */
    private static ColumnShape hexText(ColumnShape later) {
        return new ColumnShape(
                later.number(),
                later.name(),
                "hex text",
                "hex text",
                null,
                null,
                null,
                List.of(),
                later.nullable(),
                later.hasDefault(),
                later.generation());
    }

    private static ColumnDemand number(ColumnDemand demand, ColumnShape later) {
        Long whole = WHOLE.get(later.type());
        if (whole != null) {
            return demand.limitedTo(between(BigDecimal.valueOf(-whole), BigDecimal.valueOf(whole)));
        }
        if (later.type().equals("numeric") && later.precision() != null) {
            int scale = later.scale() == null ? 0 : later.scale();
            // A half is rounded up, so that the last unit is not for us.
            var end = BigDecimal.TEN
                    .pow(Math.max(0, later.precision() - scale))
                    .subtract(BigDecimal.ONE.scaleByPowerOfTen(-Math.max(scale, 0)));
            return demand.limitedTo(between(
                    end.subtract(BigDecimal.ONE).negate(),
                    end.subtract(BigDecimal.ONE).max(BigDecimal.ZERO)));
        }
        if (MOMENTS.contains(later.type())) {
            return demand.limitedTo(between(BigDecimal.ZERO, new BigDecimal(LAST_EPOCH)));
        }
        if (ValueSources.isText(later.type()) && later.length() != null && later.length() < 19) {
            return demand.limitedTo(
                    between(BigDecimal.ZERO, BigDecimal.TEN.pow(later.length()).subtract(BigDecimal.ONE)));
        }
        return demand;
    }

    /** A label that has another one in its place was renamed; the others that are missing are gone. */
    private static ColumnDemand labels(ColumnDemand demand, List<String> later) {
        var now = demand.making().labels();
        boolean renamed = now.size() <= later.size();
        var gone = now.stream().filter(label -> !later.contains(label)).toList();
        if (renamed || gone.isEmpty() || gone.size() == now.size()) {
            return demand;
        }
        return demand.limitedTo(Restriction.noneOf(gone));
    }

    private static Restriction between(BigDecimal low, BigDecimal high) {
        return Restriction.between(new Bound(low.toPlainString(), true), new Bound(high.toPlainString(), true));
    }
}
