package dev.palindrome.seed.value;

/** Writes moments and times of day, whatever the locale and the calendar of the machine. */
final class MomentText {

    private static final int DAY = 86_400;

    private MomentText() {}

    /** @param second counted from 1970 */
    static String of(long second, int micros, Moments.Form form) {
        var text = new StringBuilder(32);
        date(text, Math.floorDiv(second, DAY));
        if (form == Moments.Form.DATE) {
            return text.toString();
        }
        time(text.append(' '), (int) Math.floorMod(second, (long) DAY), micros);
        return (form == Moments.Form.TIMESTAMPTZ ? text.append("+00") : text).toString();
    }

    static String time(int second, int micros) {
        var text = new StringBuilder(16);
        time(text, second, micros);
        return text.toString();
    }

    /** From days to years by eras of 400 years that begin in March, so that a leap day is the last of its year. */
    private static void date(StringBuilder text, long sinceEpoch) {
        long days = sinceEpoch + 719_468;
        long era = Math.floorDiv(days, 146_097);
        int ofEra = (int) (days - era * 146_097);
        int year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        int ofYear = ofEra - (365 * year + year / 4 - year / 100);
        int march = (5 * ofYear + 2) / 153;
        int month = march < 10 ? march + 3 : march - 9;
        padded(text, year + era * 400 + (month <= 2 ? 1 : 0));
        two(text.append('-'), month);
        two(text.append('-'), ofYear - (153 * march + 2) / 5 + 1);
    }

    private static void padded(StringBuilder text, long year) {
        for (long limit = 1000; limit > Math.max(year, 1); limit /= 10) {
            text.append('0');
        }
        text.append(year);
    }

    private static void time(StringBuilder text, int second, int micros) {
        two(text, second / 3600);
        two(text.append(':'), second / 60 % 60);
        two(text.append(':'), second % 60);
        if (micros != 0) {
            int start = text.length();
            text.append(1_000_000 + micros).setCharAt(start, '.');
        }
    }

    private static void two(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
