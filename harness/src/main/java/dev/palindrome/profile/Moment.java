package dev.palindrome.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.OptionalDouble;

/** Reads and writes the times of a profile: months, and in those of one's own also days and seconds. */
final class Moment {

    /** Days from the first of a month: a month stands for its middle. */
    private static final int MIDDLE = 15;

    private Moment() {}

    /** Return the second of {@code 2024-03} (its middle), {@code 2024-03-09} or {@code 2024-03-09T10:00:00}. */
    static OptionalDouble second(String text) {
        try {
            var moment = switch (text.length()) {
                case 7 -> YearMonth.parse(text).atDay(1).plusDays(MIDDLE).atStartOfDay();
                case 10 -> LocalDate.parse(text).atStartOfDay();
                default -> LocalDateTime.parse(text.replace(' ', 'T'));
            };
            return OptionalDouble.of(moment.toEpochSecond(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return OptionalDouble.empty();
        }
    }

    /** Return the month in which a second lies. */
    static String month(double second) {
        return YearMonth.from(LocalDateTime.ofEpochSecond((long) second, 0, ZoneOffset.UTC))
                .toString();
    }
}
