package dev.palindrome.seed.likeness;

import dev.palindrome.profile.ColumnProfile.Length;
import dev.palindrome.seed.value.Dice;
import dev.palindrome.seed.value.ValueSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values for those whose number alone is known: the same number has the same value.
 *
 * @param start belongs to the column
 * @param length how long texts are, or null
 * @param frequent how many of the first numbers are of frequent values, whose length alone would decide the average
 */
record StandIns(long start, @Nullable Length length, int frequent) {

    /** Words and spaces can be cut and made longer; an address or a number in a form cannot. */
    private static final Pattern FREE = Pattern.compile("[\\p{L} .']+( [0-9a-z]+)?");

    /** Multiples of it are spread over the whole as evenly as can be. */
    private static final double GOLDEN = 0.618_033_988_749_895;

    String of(long number, ValueSource plain) {
        var dice = Dice.at(start, number, 0);
        var made = plain.distinct(dice, number);
        return length == null ? made : fit(made, number, length, plain, dice);
    }

    private String fit(String made, long number, Length length, ValueSource plain, Dice dice) {
        boolean free = FREE.matcher(made).matches();
        int size = made.codePointCount(0, made.length());
        int wanted = free ? wanted(length, number) : length.most();
        if (!free && size <= length.most() || size == wanted) {
            return made;
        }
        var tag = Long.toString(number, 36);
        int room = wanted - tag.length() - 1;
        if (room < 1) {
            return tag;
        }
        var text = new StringBuilder(free ? stem(made, tag) : made);
        while (free && text.length() < room) {
            var more = plain.value(dice);
            text.append(' ').append(more.isBlank() ? "x" : more.strip());
        }
        int end = text.offsetByCodePoints(0, Math.min(room, text.codePointCount(0, text.length())));
        var cut = text.substring(0, end).replace('\n', ' ');
        return cut + " " + tag;
    }

    private static String stem(String made, String tag) {
        return made.endsWith(" " + tag) ? made.substring(0, made.length() - tag.length() - 1) : made;
    }

    /** Return a length between the least and the most; those of many numbers have the average. */
    private int wanted(Length length, long number) {
        int span = length.most() - length.least();
        if (span == 0 || number < frequent) {
            return length.average();
        }
        double unit = (number - frequent + 0.5) * GOLDEN % 1;
        double below = (double) (length.most() - length.average()) / span;
        double wanted = unit < below
                ? length.least() + (length.average() - length.least()) * (unit / below)
                : length.average() + (length.most() - length.average()) * ((unit - below) / (1 - below));
        return (int) Math.floor(wanted + 0.5);
    }
}
