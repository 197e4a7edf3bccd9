package dev.palindrome.seed.value;

import java.util.List;
import java.util.stream.Stream;

/**
 * Texts that break careless code. Each holds a word of Latin letters that no other one holds, or is short: collations that mind neither
 * case nor accents, nor characters they do not know, still tell them apart.
 */
final class TextEdges {

    /** Long enough to leave the row's page, and it packs well, so that it still fits into an index. */
    private static final int LONG = 3000;

    private static final List<String> FREE = List.of(
            "",
            " ",
            "a",
            "0",
            " leading space",
            "trailing space ",
            "O'Brien said \"no\"",
            "it''s `quoted` \u201etwice\u201c",
            "C:\\temp\\new \\N \\.",
            "tab\there, line\nbreak, return\r\n",
            "Gr\u00fc\u00dfe aus K\u00f6ln, na\u00efve fa\u00e7ade",
            "kanji \u65e5\u672c\u8a9e\u306e\u30c6\u30ad\u30b9\u30c8",
            "arabic \u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645",
            "override \u202eright to left\u202c \u05e9\u05dc\u05d5\u05dd",
            "emoji \ud83d\ude42 family \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 skin \ud83d\udc4d\ud83c\udffd flag \ud83c\uddf9\ud83c\uddf7",
            "gothic \ud800\udf48 four bytes",
            "I\u0307stanbul \u0131\u017f\u00df",
            "e\u0301 is not \u00e9",
            "stacked z\u0300\u0301\u0302\u0303\u0304\u0305\u0306 marks",
            "100 %_done",
            "null",
            "NULL value",
            "007",
            "$$ -- ; /* comment */",
            "<b>markup</b> &amp; ${expression} {{braces}}",
            "zero\u200bwidth\u00a0space\ufeff",
            "{\"looks\": [\"like\", \"json\"]}");

    private TextEdges() {}

    /** Return those that a column of that length holds, and the longest ones. */
    static List<String> upTo(int length) {
        int most = Math.min(LONG, length);
        return Stream.concat(FREE.stream(), Stream.of(longest("long \u00e4 ", most), longest("\ud83d\ude42wide", most)))
                .toList();
    }

    /** Repeat the unit until there are so many characters. */
    private static String longest(String unit, int length) {
        int points = unit.codePointCount(0, unit.length());
        var text = unit.repeat(length / points + 1);
        return text.substring(0, text.offsetByCodePoints(0, length));
    }
}
