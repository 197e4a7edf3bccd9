package dev.palindrome.seed.value;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads values from their text form. */
public final class Literals {

    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[ T](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?))?(Z|[+-]\\d{2}(?::?\\d{2})?)?");

    private Literals() {}

    /** Compare as numbers where both are, else as texts; dates of one form come out right as texts. */
    public static int compare(String one, String two) {
        var a = number(one);
        var b = number(two);
        return a.isPresent() && b.isPresent() ? a.get().compareTo(b.get()) : one.compareTo(two);
    }

    /** Return the number, or nothing where it is none. */
    public static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Return the second since 1970 of a date or a timestamp, or nothing where it is neither. */
    public static OptionalLong second(String text) {
        var match = MOMENT.matcher(text.strip());
        if (!match.matches()) {
            return OptionalLong.empty();
        }
        try {
            var date = LocalDate.parse(match.group(1));
            var time = match.group(2) == null ? LocalTime.MIDNIGHT : LocalTime.parse(match.group(2));
            var moment = LocalDateTime.of(date, time);
            var zone = match.group(3);
            return OptionalLong.of(
                    zone == null
                            ? moment.toEpochSecond(ZoneOffset.UTC)
                            : OffsetDateTime.of(moment, ZoneOffset.of(zone)).toEpochSecond());
        } catch (DateTimeException outOfCalendar) {
            return OptionalLong.empty();
        }
    }
}
