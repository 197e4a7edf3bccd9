package dev.palindrome.seed.value;

import java.util.List;

/**
 * Texts that mean something, and among them some that break careless code.
 *
 * @param phrase what they mean
 * @param minLength the fewest characters
 * @param maxLength the most characters, as the server counts them: code points
 * @param odd whether odd ones come up
 */
record Texts(Phrase phrase, int minLength, int maxLength, boolean odd) implements ValueSource {

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
        return fit(plain(dice), "");
    }

    @Override
    public String distinct(Dice dice, long number) {
        var tag = Long.toString(number, 36);
        if (phrase.formal()) {
            var text = phrase.tagged(dice, tag);
            return length(text) <= maxLength && length(text) >= minLength ? text : fit("", tag);
        }
        return odd && dice.percent(8) ? fit(oddity(dice) + " ", tag) : fit(phrase.make(dice) + " ", tag);
    }

    private String plain(Dice dice) {
        return odd && !phrase.formal() && dice.percent(8) ? oddity(dice) : phrase.make(dice);
    }

    private String oddity(Dice dice) {
        int choice = dice.below(ODD.size() + 1);
        return choice < ODD.size() ? ODD.get(choice) : "long \u00e4 ".repeat(Math.min(LONG, maxLength) / 7 + 1);
    }

    /** Cut or stretch the head until head and tail together are as long as they may be. */
    private String fit(String head, String tail) {
        int room = Math.max(0, maxLength - length(tail));
        var kept = length(head) <= room ? head : head.substring(0, head.offsetByCodePoints(0, room));
        int missing = minLength - length(kept) - length(tail);
        return (missing > 0 ? "x".repeat(missing) : "") + kept + tail;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
