package dev.palindrome.seed.value;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import net.datafaker.Faker;

/**
 * Words for names, places and goods. They depend on the seed alone. Safe for use by several threads.
 *
 * <p>Datafaker is asked for a small pool per kind, not for every value: it is some twenty times slower than picking from a list.
 */
public final class Vocabulary {

    private static final int POOL = 101;

    /** Kinds of words, each with the way to ask for one. Nothing here may depend on the clock or on the default locale. */
    enum Kind {
        FIRST_NAME(faker -> faker.name().firstName()),
        LAST_NAME(faker -> faker.name().lastName()),
        CITY(faker -> faker.address().city()),
        COUNTRY(faker -> faker.address().country()),
        STATE(faker -> faker.address().state()),
        STREET(faker -> faker.address().streetName()),
        COMPANY(faker -> faker.company().name()),
        PRODUCT(faker -> faker.commerce().productName()),
        JOB(faker -> faker.job().title()),
        TITLE(faker -> faker.book().title()),
        COLOR(faker -> faker.color().name()),
        WORD(faker -> faker.lorem().word());

        private final Function<Faker, String> word;

        Kind(Function<Faker, String> word) {
            this.word = word;
        }
    }

    private final long seed;
    private final Map<Kind, List<String>> pools = new ConcurrentHashMap<>();

    public Vocabulary(long seed) {
        this.seed = seed;
    }

    String word(Kind kind, Dice dice) {
        return dice.pick(pools.computeIfAbsent(kind, this::pool));
    }

    /** Make a sentence of that many words. */
    String sentence(Dice dice, int words) {
        var sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            sentence.append(i == 0 ? "" : " ").append(word(Kind.WORD, dice));
        }
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        return sentence.append('.').toString();
    }

    /** Return a word in small ASCII letters and digits only, for addresses and slugs. */
    String plain(Kind kind, Dice dice) {
        var plain = word(kind, dice).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return plain.isEmpty() ? "x" : plain;
    }

    private List<String> pool(Kind kind) {
        // A faker of its own for each kind: which kind is asked for first must not matter, and fakers are not safe to
        // share.
        var faker = new Faker(Locale.ENGLISH, new Random(Dice.start(seed, "vocabulary", kind.name())));
        return Stream.generate(() -> kind.word.apply(faker)).limit(POOL).toList();
    }
}
