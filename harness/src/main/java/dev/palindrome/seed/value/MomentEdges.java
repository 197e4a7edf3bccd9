package dev.palindrome.seed.value;

import dev.palindrome.seed.value.Moments.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Moments that calendars trip over. Leap seconds are not among them: no engine stores 23:59:60, each makes it the next minute. */
final class MomentEdges {

    /** Within the usual years, and so fair wherever a moment may stand. */
    private static final List<String> USUAL = List.of(
            "2024-02-29 23:59:59.999999",
            "2024-03-01 00:00:00",
            "2023-12-31 23:59:59.999999",
            "2024-01-01 00:00:00",
            // An hour that Berlin has not got, one that it has twice, and the same in New York.
            "2025-03-30 02:30:00",
            "2025-10-26 02:30:00",
            "2025-03-09 02:30:00",
            "2025-11-02 01:30:00",
            // The moments in UTC at which these hours begin.
            "2025-03-30 01:00:00",
            "2025-10-26 00:59:59.999999",
            "2024-12-30 12:00:00");

    /** Where the name promises no moment of business. */
    private static final List<String> FAR = List.of(
            "1970-01-01 00:00:00",
            "1969-12-31 23:59:59",
            "2000-02-29 00:00:00",
            "1900-01-01 00:00:00",
            "1582-10-15 00:00:00",
            "2016-12-31 23:59:59.999999",
            "2038-01-19 03:14:08",
            "9999-12-31 00:00:00");

    private MomentEdges() {}

    /** @param far whether those outside of the usual years are fair, too */
    static List<String> of(Form form, int digits, boolean far, Fidelity fidelity) {
        var edges = new ArrayList<String>();
        Stream.concat(USUAL.stream(), far ? FAR.stream() : Stream.of())
                .map(edge -> written(edge, form, digits))
                .forEach(edges::add);
        if (far && fidelity.endlessTime()) {
            edges.add("infinity");
            edges.add("-infinity");
            edges.add(written("0001-01-01 00:00:00", form, digits));
        }
        return List.copyOf(edges);
    }

    private static String written(String edge, Form form, int digits) {
        if (form == Form.DATE) {
            return edge.substring(0, 10);
        }
        int point = edge.indexOf('.');
        var kept = point < 0 || digits == 0
                ? edge.substring(0, 19)
                : edge.substring(0, Math.min(edge.length(), point + 1 + digits));
        return kept + (form == Form.TIMESTAMPTZ ? "+00" : "");
    }
}
