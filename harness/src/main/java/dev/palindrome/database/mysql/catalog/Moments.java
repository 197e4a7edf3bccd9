package dev.palindrome.database.mysql.catalog;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.stream.Stream;

/** Tells moments that were reckoned from the clock from those that somebody wrote down. */
final class Moments {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(java.util.Locale.ROOT);

    private Moments() {}

    /**
     * Return the distance from the moment of making, or of altering, where it is whole minutes and the moment itself is none that a
     * person writes: on the hour. What was written for the hour is never taken for reckoned.
     */
    static String fromMaking(String moment, String made, String altered) {
        try {
            LocalDateTime then = LocalDateTime.parse(moment, FORMAT);
            return then.getMinute() == 0 && then.getSecond() == 0
                    ? moment
                    : Stream.of(made, altered)
                            .map(making -> Duration.between(LocalDateTime.parse(making, FORMAT), then))
                            .filter(distance -> distance.toSeconds() % 60 == 0)
                            .findFirst()
                            .map(Moments::spelled)
                            .orElse(moment);
        } catch (DateTimeParseException e) {
            return moment;
        }
    }

    private static String spelled(Duration distance) {
        return distance.isZero() ? "when made" : "when made + %s minutes".formatted(distance.toMinutes());
    }
}
