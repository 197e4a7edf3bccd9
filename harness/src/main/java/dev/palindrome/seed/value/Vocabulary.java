package dev.palindrome.seed.value;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.Stream;
import net.datafaker.Faker;

/**
 * Words for names, places and goods in several languages. They depend on the seed and the languages alone. Safe for use by several
 * threads.
 *
 * <p>Datafaker is asked for a small pool per kind and language, not for every value: it is some twenty times slower than picking
 * from a list.
 */
public final class Vocabulary {

    /** The languages where nobody names any: Latin letters, umlauts, the Turkish i, and a script without blanks. */
    public static final List<String> MIX = List.of("en", "de", "tr", "ja");

    private static final int POOL = 101;

    /** Kinds of words, each with the way to ask for one. Nothing here may depend on the clock or on the default locale. */
    enum Kind {
        FIRST_NAME(faker -> faker.name().firstName()),
        LAST_NAME(faker -> faker.name().lastName()),
        CITY(faker -> faker.address().city()),
        COUNTRY(faker -> faker.address().country()),
        STATE(faker -> faker.address().state()),
        STREET(faker -> faker.address().streetName()),
        ZIP(faker -> faker.address().zipCode()),
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

    /** Words of one kind in one language, each with its plain form. */
    private record Pool(String[] words, String[] plain) {}

    private final long seed;
    private final List<String> locales;
    private final List<Land> lands;
    private final AtomicReferenceArray<Pool> pools;

    public Vocabulary(long seed) {
        this(seed, MIX);
    }

    /** @param locales tags of languages, the usual one first; none asks for {@link #MIX} */
    public Vocabulary(long seed, List<String> locales) {
        this.seed = seed;
        this.locales = locales.isEmpty() ? MIX : List.copyOf(locales);
        this.lands = this.locales.stream().map(Land::of).toList();
        this.pools = new AtomicReferenceArray<>(Kind.values().length * this.locales.size());
    }

    /** Return the tag of a language. */
    String tag(int language) {
        return locales.get(language);
    }

    /** Return whether people who speak it put the family's name first. */
    boolean familyFirst(int language) {
        return lands.get(language).familyFirst();
    }

    /** Return the country that belongs to a language. */
    Land land(int language) {
        return lands.get(language);
    }

    /** Roll a language: half of all are the first one. */
    int language(Dice dice) {
        int count = locales.size();
        return count == 1 || dice.percent(50) ? 0 : 1 + dice.below(count - 1);
    }

    /** Roll the place of a word in its pool. Words of several kinds at the same place belong together. */
    int place(Dice dice) {
        return dice.below(POOL);
    }

    String word(Kind kind, int language, int place) {
        return pool(kind, language).words[place];
    }

    /** Return a word in small ASCII letters and digits only, for addresses and slugs. */
    String plain(Kind kind, int language, int place) {
        return pool(kind, language).plain[place];
    }

    String word(Kind kind, Dice dice) {
        return word(kind, language(dice), place(dice));
    }

    String plain(Kind kind, Dice dice) {
        return plain(kind, language(dice), place(dice));
    }

    /** Make a sentence of that many words. */
    String sentence(Dice dice, int words) {
        var pool = pool(Kind.WORD, language(dice)).words;
        var sentence = new StringBuilder(8 * words);
        for (int i = 0; i < words; i++) {
            sentence.append(i == 0 ? "" : " ").append(pool[place(dice)]);
        }
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        return sentence.append('.').toString();
    }

    private Pool pool(Kind kind, int language) {
        int index = kind.ordinal() * locales.size() + language;
        var pool = pools.get(index);
        if (pool == null) {
            // Whoever comes second makes the same once more.
            pool = make(kind, locales.get(language));
            pools.set(index, pool);
        }
        return pool;
    }

    private Pool make(Kind kind, String tag) {
        // A faker of its own for each kind: which kind is asked for first must not matter, and fakers are not safe to
        // share.
        var faker = new Faker(Locale.forLanguageTag(tag), new Random(Dice.start(seed, "vocabulary", kind.name(), tag)));
        var words = Stream.generate(() -> kind.word.apply(faker)).limit(POOL).toArray(String[]::new);
        return new Pool(words, Stream.of(words).map(Plain::of).toArray(String[]::new));
    }
}
