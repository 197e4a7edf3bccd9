package dev.palindrome.seed.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Texts that match regular expressions: made from the first one, tried against the others. */
record Matching(List<String> patterns, int minLength, int maxLength) implements ValueSource {

    private static final int TRIES = 50;

    @Override
    public String value(Dice dice) {
        var maker = Expression.parse(patterns.get(0));
        var others = compiled();
        var value = "";
        for (int i = 0; i < TRIES; i++) {
            value = maker.make(dice, i);
            if (fits(value, others)) {
                return value;
            }
        }
        return value;
    }

    @Override
    public String distinct(Dice dice, long number) {
        return value(dice);
    }

    private boolean fits(String value, List<Pattern> others) {
        int length = value.codePointCount(0, value.length());
        return length >= minLength
                && length <= maxLength
                && others.stream().allMatch(other -> other.matcher(value).find());
    }

    private List<Pattern> compiled() {
        var compiled = new ArrayList<Pattern>();
        for (var pattern : patterns) {
            try {
                compiled.add(Pattern.compile(pattern));
            } catch (PatternSyntaxException otherDialect) {
                // The server's expressions know a little more than Java's; then the server alone judges.
            }
        }
        return compiled;
    }
}
