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
 */
record StandIns(long start, @Nullable Length length) {

    /** Words and spaces can be cut and made longer; an address or a number in a form cannot. */
    private static final Pattern FREE = Pattern.compile("[\\p{L} .']+( [0-9a-z]+)?");

    String of(long number, ValueSource plain) {
        var dice = Dice.at(start, number, 0);
        var made = plain.distinct(dice, number);
        return length == null ? made : fit(made, Long.toString(number, 36), length, plain, dice);
    }

    private static String fit(String made, String tag, Length length, ValueSource plain, Dice dice) {
        boolean free = FREE.matcher(made).matches();
        int size = made.codePointCount(0, made.length());
        if (!free && size <= length.most()) {
            return made;
        }
        int wanted = free ? wanted(length, Deal.unit(dice)) : length.most();
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
        return text.substring(0, end).replace('\n', ' ') + " " + tag;
    }

    private static String stem(String made, String tag) {
        return made.endsWith(" " + tag) ? made.substring(0, made.length() - tag.length() - 1) : made;
    }

    /** Return a length between the least and the most; those of many numbers have the average. */
    private static int wanted(Length length, double unit) {
        int span = length.most() - length.least();
        if (span == 0) {
            return length.average();
        }
        double below = (double) (length.most() - length.average()) / span;
        double wanted = unit < below
                ? length.least() + (length.average() - length.least()) * (unit / below)
                : length.average() + (length.most() - length.average()) * ((unit - below) / (1 - below));
        return (int) Math.floor(wanted + 0.5);
    }
}
