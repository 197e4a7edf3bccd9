package dev.palindrome.profile.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads numbers and times as servers write them. */
final class SqlNumber {

    private SqlNumber() {}

    /** Return the number, the second of a time since 1970, or null where it is neither. */
    static @Nullable Double of(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return time(text.strip());
        }
    }

    private static @Nullable Double time(String text) {
        try {
            var moment = text.length() <= 10
                    ? LocalDate.parse(text).atStartOfDay()
                    : LocalDateTime.parse(text.replace(' ', 'T'));
            return (double) moment.toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
