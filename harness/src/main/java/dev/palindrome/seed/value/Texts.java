package dev.palindrome.seed.value;

import java.util.List;

/**
 * Texts that mean something, and among them some that break careless code.
 *
 * @param phrase what they mean
 * @param minLength the fewest characters
 * @param maxLength the most characters, as the server counts them: code points
 * @param odd whether odd ones come up
 * @param characters which characters there may be
 */
record Texts(Phrase phrase, int minLength, int maxLength, boolean odd, Repertoire characters) implements ValueSource {

    /** Long enough to leave the row's page, and it packs well, so that it still fits into an index. */
    private static final int LONG = 3000;

    private static final List<String> ODD = List.of(
            "",
            " leading space",
            "trailing space ",
            "O'Brien said \"no\"",
            "C:\\temp\\new \\N \\.",
            "tab\there, line\nbreak, return\r\n",
            "Grüße aus Köln, naïve façade",
            "\u65e5\u672c\u8a9e\u306e\u30c6\u30ad\u30b9\u30c8",
            "\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645",
            "\ud83d\ude42 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "I\u0307stanbul \u0131\u017f\u00df",
            "e\u0301 is not \u00e9",
            "100 %_done",
            "null",
            "NULL",
            "$$ -- ; /* comment */",
            "zero\u200bwidth\u00a0space");

    @Override
    public String value(Dice dice) {
        var text = cut(phrase.formal() ? characters.strip(phrase.make(dice)) : made(dice), maxLength);
        return "x".repeat(Math.max(0, minLength - length(text))) + text;
    }

    @Override
    public String distinct(Dice dice, long number) {
        var tag = Long.toString(number, 36);
        if (phrase.formal()) {
            var text = characters.strip(phrase.tagged(dice, tag));
            return length(text) <= maxLength && length(text) >= minLength ? text : bare(tag);
        }
        // The space keeps them apart: a word and its tag could read like another word with another tag.
        int room = maxLength - tag.length() - 1;
        if (room < 1) {
            return bare(tag);
        }
        var text = cut(made(dice), room) + " " + tag;
        return "x".repeat(Math.max(0, minLength - length(text))) + text;
    }

    /** Return the tag alone; where there are more of them than the length can tell, they come again. */
    private String bare(String tag) {
        var padded = "0".repeat(Math.max(0, minLength - tag.length())) + tag;
        return padded.substring(Math.max(0, padded.length() - maxLength));
    }

    private String made(Dice dice) {
        return characters.strip(odd && dice.percent(8) ? oddity(dice) : phrase.make(dice));
    }

    private String oddity(Dice dice) {
        int choice = dice.below(ODD.size() + 1);
        return choice < ODD.size() ? ODD.get(choice) : "long \u00e4 ".repeat(Math.min(LONG, maxLength) / 7 + 1);
    }

    private static String cut(String text, int length) {
        return length(text) <= length ? text : text.substring(0, text.offsetByCodePoints(0, length));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
