package dev.palindrome.seed.value;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A column's name, taken apart.
 *
 * @param tokens its words, these without a plural's s, and the whole without separators
 * @param words its words in order
 */
record ColumnName(Set<String> tokens, Set<String> words) {

    /** Take {@code shippingAddress_ids} apart: shipping, address, ids, id, shippingaddressids. */
    static ColumnName of(String column) {
        var spaced = column.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        var words = new LinkedHashSet<>(Arrays.asList(spaced.split("[^a-z0-9]+")));
        words.remove("");
        var tokens = new LinkedHashSet<>(words);
        tokens.add(spaced.replaceAll("[^a-z0-9]", ""));
        words.stream()
                .filter(word -> word.endsWith("s"))
                .forEach(word -> tokens.add(word.substring(0, word.length() - 1)));
        return new ColumnName(tokens, words);
    }

    boolean has(String... some) {
        for (var word : some) {
            if (tokens.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Return a number for what the name says beside these words: columns of one row that share it speak of the same. */
    long topic(Set<String> without) {
        var rest = words.stream().filter(word -> !without.contains(word)).toArray(String[]::new);
        return Dice.start(0, rest);
    }
}
