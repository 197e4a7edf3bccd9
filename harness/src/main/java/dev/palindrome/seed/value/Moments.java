package dev.palindrome.seed.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Points in time around a fixed day, never around the clock's now.
 *
 * @param first the first second, counted from 1970
 * @param last the last second
 * @param form how they are written
 * @param digits how many digits of a fraction of a second are kept
 * @param odd whether days that calendars trip over come up
 */
record Moments(long first, long last, Form form, int digits, boolean odd) implements ValueSource {

    static final long FIRST = LocalDate.of(2022, 1, 1).toEpochDay() * 86_400;
    static final long LAST = LocalDate.of(2026, 1, 1).toEpochDay() * 86_400 - 1;

    private static final int STEP = 61;
    private static final List<LocalDateTime> ODD = List.of(
            LocalDateTime.of(2024, 2, 29, 23, 59, 59),
            LocalDateTime.of(1970, 1, 1, 0, 0, 0),
            LocalDateTime.of(1969, 12, 31, 23, 59, 59),
            LocalDateTime.of(2000, 2, 29, 0, 0, 0),
            LocalDateTime.of(1900, 1, 1, 0, 0, 0),
            LocalDateTime.of(2038, 1, 19, 3, 14, 8),
            LocalDateTime.of(9999, 12, 31, 0, 0, 0));

    /** How a moment is written. */
    enum Form {
        DATE,
        TIMESTAMP,
        TIMESTAMPTZ
    }

    @Override
    public String value(Dice dice) {
        if (odd && dice.percent(3)) {
            return text(dice.pick(ODD).toEpochSecond(ZoneOffset.UTC), 0);
        }
        return text(dice.between(first, last), dice.percent(50) ? 0 : kept(dice.below(1_000_000)));
    }

    @Override
    public String distinct(Dice dice, long number) {
        long step = form == Form.DATE ? 86_400 : STEP;
        long room = Math.max(1, (last - first) / step + 1);
        long offset = number * step;
        // Where the usual years do not suffice, later ones do; a bounded range starts again, second by second.
        boolean usual = first == FIRST && last == LAST;
        return text(usual || number < room ? first + offset : first + number % Math.max(1, last - first + 1), 0);
    }

    private int kept(int micros) {
        int unit = (int) Math.pow(10, 6 - Math.min(6, digits));
        return micros / unit * unit;
    }

    private String text(long second, int micros) {
        var moment = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        var date = moment.toLocalDate().toString();
        if (form == Form.DATE) {
            return date;
        }
        return date + " " + Clock.time(moment.toLocalTime().toSecondOfDay(), micros)
                + (form == Form.TIMESTAMPTZ ? "+00" : "");
    }

    /** Writes times of day, whatever the locale. */
    static final class Clock {

        private Clock() {}

        static String time(int second, int micros) {
            var text = two(second / 3600) + ":" + two(second / 60 % 60) + ":" + two(second % 60);
            return micros == 0
                    ? text
                    : text + "." + Integer.toString(1_000_000 + micros).substring(1);
        }

        private static String two(int number) {
            return number < 10 ? "0" + number : Integer.toString(number);
        }
    }
}
