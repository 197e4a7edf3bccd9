package dev.palindrome.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong.
 *
 * @param sentence what it is, in one line, naming the object
 * @param facts the values behind it, in the order to show them
 * @param location where to mend it, or null where no file is to blame
 * @param advice what to do about it in words, or empty
 * @param statements what to write there, where it was run and seen to mend this
 */
public record Finding(
        String sentence, List<Fact> facts, @Nullable Location location, String advice, List<String> statements) {

    public Finding {
        if (sentence.isBlank()) {
            throw new IllegalArgumentException("a finding needs a sentence");
        }
        facts = List.copyOf(facts);
        statements = List.copyOf(statements);
    }

    /** A finding for which no statement was tried. */
    public Finding(String sentence, List<Fact> facts, @Nullable Location location, String advice) {
        this(sentence, facts, location, advice, List.of());
    }
}
