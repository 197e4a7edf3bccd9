package dev.palindrome.database.postgresql.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * Recognises moments that an expression froze: {@code 'now'::timestamptz} becomes the time of its creation as soon as it is parsed,
 * so no two migrations ever leave the same text. A moment of the last days with fractions of a second was not written by hand.
 */
final class FrozenNow {

    private static final Pattern MOMENT = Pattern.compile(
            "'(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d\\.\\d{1,6})([+-]\\d\\d(?::?\\d\\d)?)?'(::timestamp)");

    /** More than all time zones, for a local time may be that of any. */
    private static final Duration RECENT = Duration.ofHours(36);

    private FrozenNow() {}

    static String thaw(String expression, Instant now) {
        if (!expression.contains("::timestamp")) {
            return expression;
        }
        return MOMENT.matcher(expression)
                .replaceAll(m -> isRecent(m.group(1) + "T" + m.group(2), now) ? "'now'$4" : "$0");
    }

    private static boolean isRecent(String local, Instant now) {
        Instant moment = LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
        return Duration.between(moment, now).abs().compareTo(RECENT) < 0;
    }
}
