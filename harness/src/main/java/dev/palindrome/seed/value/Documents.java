package dev.palindrome.seed.value;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * JSON documents, some of them empty or with something odd in them.
 *
 * @param words where words come from
 * @param spacing whether the server keeps the text as it is written
 * @param listed whether they are arrays of objects
 */
record Documents(Vocabulary words, Spacing spacing, boolean listed) implements ValueSource {

    /** As deep as every engine reads, and so long that it leaves the row's page. */
    private static final int DEPTH = 60;

    private static final int LONG = 20_000;

    private static final Set<String> LISTS = Set.of(
            "list",
            "array",
            "items",
            "tags",
            "roles",
            "scopes",
            "permissions",
            "groups",
            "entries",
            "lines",
            "ids",
            "rules",
            "steps",
            "events",
            "actions",
            "members",
            "files",
            "images",
            "links",
            "urls",
            "emails",
            "names",
            "values",
            "keys",
            "features",
            "categories",
            "keywords",
            "statement",
            "statements",
            "records",
            "rows",
            "elements",
            "children");

    /** What becomes of spaces and the order of keys. */
    enum Spacing {
        KEPT,
        NORMAL
    }

    /** Guess from the column's name whether it holds one thing or several. */
    static Documents of(String column, Vocabulary words, Spacing spacing) {
        return new Documents(words, spacing, Phrases.tokens(column).stream().anyMatch(LISTS::contains));
    }

    @Override
    public String value(Dice dice) {
        int kind = dice.below(20);
        if (kind == 0) {
            return listed ? "[]" : "{}";
        }
        if (kind == 1) {
            return object(dice, "\"\u00e4 \\\"quoted\\\" \\\\ \ud83d\ude42\\n\"");
        }
        return object(dice, Integer.toString(dice.below(1000)));
    }

    /** Empty ones, odd keys, deep and huge ones; one thing stays one thing, and several stay several. */
    @Override
    public List<String> edges() {
        var one = Stream.of(
                "{\"\": \"\"}",
                "{\"\u00e4 \\\"key\\\" \\\\\": null}",
                "{\"name\": \"\\ud83d\\ude42 \\u0645 \\n\"}",
                "{\"value\": -1.50, \"big\": 9007199254740993}",
                "{\"deep\": " + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}",
                "{\"long\": \"" + "long ".repeat(LONG / 5) + "\"}");
        return Stream.concat(Stream.of(listed ? "[]" : "{}"), one.map(object -> listed ? "[" + object + "]" : object))
                .toList();
    }

    @Override
    public String distinct(Dice dice, long number) {
        return object(dice, Long.toString(number));
    }

    private String object(Dice dice, String value) {
        var name = words.plain(Vocabulary.Kind.WORD, dice);
        var object = spacing == Spacing.KEPT
                ? "{\"value\":" + value + ",  \"name\": \"" + name + "\"}"
                : "{\"name\": \"" + name + "\", \"value\": " + value + "}";
        return listed ? "[" + object + "]" : object;
    }
}
