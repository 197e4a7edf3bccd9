package dev.palindrome.migration.liquibase;

import java.util.ArrayList;
import java.util.regex.Pattern;

/** Says in one line why Liquibase refused something: each exception of a chain repeats the one below it. */
public final class Reasons {
    private static final Pattern CLASS_NAME = Pattern.compile("^(?:[a-z][\\w]*\\.)+[A-Z]\\w*(?:: ?|$)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Reasons() {}

    /** Return the reason. */
    public static String of(Throwable thrown) {
        var sentences = new ArrayList<String>();
        for (var each = thrown; each != null; each = each.getCause()) {
            var sentence = plain(String.valueOf(each.getMessage()));
            if (!sentence.isEmpty() && !sentence.equals("null")) {
                sentences.add(sentence);
            }
        }
        return sentences.isEmpty()
                ? thrown.getClass().getSimpleName()
                : sentences.get(0).contains(last(sentences))
                        ? sentences.get(0)
                        : sentences.get(0) + ": " + last(sentences);
    }

    private static String last(ArrayList<String> sentences) {
        return sentences.get(sentences.size() - 1);
    }

    private static String plain(String message) {
        var text = SPACE.matcher(message).replaceAll(" ").strip();
        var name = CLASS_NAME.matcher(text);
        while (name.find()) {
            text = text.substring(name.end());
            name = CLASS_NAME.matcher(text);
        }
        return text;
    }
}
