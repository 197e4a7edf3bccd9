package dev.palindrome.seed.value;

import java.util.List;

/**
 * Texts that mean something; those that break careless code are among the edges.
 *
 * @param phrase what they mean
 * @param minLength the fewest characters
 * @param maxLength the most characters, as the server counts them: code points
 * @param odd whether there are edges
 * @param characters which characters there may be
 */
record Texts(Phrase phrase, int minLength, int maxLength, boolean odd, Repertoire characters) implements ValueSource {

    @Override
    public String value(Dice dice) {
        return padded(cut(characters.strip(phrase.make(dice)), maxLength));
    }

    @Override
    public String distinct(Dice dice, long number) {
        var tag = Long.toString(number, 36);
        if (phrase.formal()) {
            var text = characters.strip(phrase.tagged(dice, tag));
            return fits(text) ? text : bare(tag);
        }
        // The space keeps them apart: a word and its tag could read like another word with another tag.
        int room = maxLength - tag.length() - 1;
        if (room < 1) {
            return bare(tag);
        }
        return padded(cut(characters.strip(phrase.make(dice)), room) + " " + tag);
    }

    @Override
    public List<String> edges() {
        if (!odd) {
            return List.of();
        }
        var edges = phrase.formal() ? phrase.edges() : TextEdges.upTo(maxLength);
        return edges.stream()
                .filter(characters::holds)
                .filter(this::fits)
                .distinct()
                .toList();
    }

    /** Return the tag alone; where there are more of them than the length can tell, they come again. */
    private String bare(String tag) {
        var padded = "0".repeat(Math.max(0, minLength - tag.length())) + tag;
        return padded.substring(Math.max(0, padded.length() - maxLength));
    }

    private String padded(String text) {
        return minLength == 0 ? text : "x".repeat(Math.max(0, minLength - length(text))) + text;
    }

    private boolean fits(String text) {
        int length = length(text);
        return length <= maxLength && length >= minLength;
    }

    private static String cut(String text, int length) {
        // There are never more code points than chars.
        return text.length() <= length || length(text) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
