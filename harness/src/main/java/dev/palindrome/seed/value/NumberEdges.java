package dev.palindrome.seed.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Odd numbers with a point: the ends of a type's range, and what is no plain number. */
final class NumberEdges {

    private NumberEdges() {}

    /**
     * Return them as the server reads them.
     *
     * @param unlimited whether the type is declared without digits
     * @param free whether no condition bounds the column
     */
    static List<String> of(
            String type, boolean unlimited, boolean free, BigDecimal low, BigDecimal high, Fidelity fidelity) {
        var edges = new ArrayList<String>();
        if (type.equals("numeric")) {
            edges.add(low.toPlainString());
            edges.add(high.toPlainString());
            if (free && unlimited) {
                // Trailing zeros are part of a number without a scale.
                edges.add("1.00");
                edges.add("1.0000");
            }
        } else if (free) {
            boolean single = type.equals("float4");
            edges.add(single ? "3.4028e+38" : "1.7976931348623157e+308");
            edges.add(single ? "-3.4028e+38" : "-1.7976931348623157e+308");
            edges.add(single ? "1.1755e-38" : "2.2250738585072014e-308");
            edges.add("0.1");
            edges.add("1e-07");
            if (fidelity.negativeZero()) {
                edges.add("-0");
            }
        }
        if (free && (unlimited || !type.equals("numeric"))) {
            if (fidelity.notANumber()) {
                edges.add("NaN");
            }
            if (fidelity.endless()) {
                edges.add("Infinity");
                edges.add("-Infinity");
            }
        }
        return edges;
    }
}
