package dev.palindrome.seed.value;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Guesses from a column's name what its texts mean. */
final class Phrases {

    /** In this order, since most names hold several words: {@code email_domain} is read as an address of mail. */
    private final List<Function<ColumnName, @Nullable Phrase>> guesses;

    private final Things things;

    Phrases(Vocabulary words) {
        var persons = new Persons(words);
        var places = new Places(words, persons);
        var machines = new Machines(words);
        this.things = new Things(words);
        this.guesses = List.of(
                persons::reached,
                machines::of,
                places::of,
                things::listed,
                persons::of,
                machines::spelled,
                things::of,
                persons::called);
    }

    /** Return the phrase that a column of that name would hold. */
    Phrase of(String column) {
        var name = ColumnName.of(column);
        return guesses.stream()
                .map(guess -> guess.apply(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> things.prose(name));
    }

    /** Take a name apart into its words, and the whole without separators. */
    static Set<String> tokens(String column) {
        return ColumnName.of(column).tokens();
    }
}
