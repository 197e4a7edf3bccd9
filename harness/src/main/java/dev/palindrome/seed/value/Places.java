package dev.palindrome.seed.value;

import dev.palindrome.seed.value.Vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** Phrases about places. Those of one row that speak of the same place agree: city, postcode, state, country, currency. */
final class Places {

    /** Keeps the place in a row apart from the person who lives there; their language is the same. */
    private static final long APART = 0x5851f42d4c957f2dL;

    private final Vocabulary words;
    private final Persons persons;

    Places(Vocabulary words, Persons persons) {
        this.words = words;
        this.persons = persons;
    }

    @Nullable
    Phrase of(ColumnName name) {
        long topic = Persons.topic(name);
        if (name.has("country", "nation", "nationality")) {
            return name.has("code", "iso", "alpha2")
                    ? code(topic)
                    : dice -> persons.land(dice, topic).name();
        }
        if (name.has("city", "town", "municipality")) {
            return dice -> at(Kind.CITY, dice, topic);
        }
        if (name.has("province", "county", "region") || name.has("state") && name.has("address", "us", "country")) {
            return dice -> at(Kind.STATE, dice, topic);
        }
        if (name.has("zip", "postcode", "postal", "zipcode", "plz")) {
            return Phrase.formal(
                    dice -> at(Kind.ZIP, dice, topic),
                    (dice, tag) -> Long.toString(10_000 + Long.parseLong(tag, 36)),
                    "00000",
                    "01067",
                    "SW1A 1AA");
        }
        return name.has("street", "address", "addr", "address1", "address2", "location")
                ? dice -> street(dice, topic)
                : settings(name, topic);
    }

    private @Nullable Phrase settings(ColumnName name, long topic) {
        if (name.has("locale", "language", "lang")) {
            return Phrase.formal(
                    dice -> words.tag(words.language(dice.kin(topic))),
                    (dice, tag) -> tag,
                    "en-US",
                    "zh-Hant-TW",
                    "ar");
        }
        if (name.has("currency")) {
            return Phrase.formal(dice -> persons.land(dice, topic).currency(), (dice, tag) -> tag, "JPY", "KWD", "CLF");
        }
        if (name.has("timezone", "tz", "zone")) {
            return Phrase.formal(
                    dice -> persons.land(dice, topic).zone(),
                    (dice, tag) -> tag,
                    "UTC",
                    "Asia/Kathmandu",
                    "America/Argentina/ComodRivadavia");
        }
        return null;
    }

    private Phrase code(long topic) {
        return Phrase.formal(dice -> persons.land(dice, topic).code(), (dice, tag) -> tag, "TR", "XK", "AQ");
    }

    /** Return the words at one place of their pools, so that a city has always the same postcode. */
    private String at(Kind kind, Dice dice, long topic) {
        int language = words.language(dice.kin(topic));
        return words.word(kind, language, words.place(dice.kin(topic ^ APART)));
    }

    private String street(Dice dice, long topic) {
        int language = words.language(dice.kin(topic));
        return words.word(Kind.STREET, language, words.place(dice)) + " " + dice.between(1, 250);
    }
}
