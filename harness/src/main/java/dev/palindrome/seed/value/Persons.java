package dev.palindrome.seed.value;

import dev.palindrome.seed.value.Vocabulary.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Phrases about people. Those of one row that speak of the same person agree: first and last name, mail, login, country. */
final class Persons {

    private static final Set<String> WORDS = Set.of(
            "email",
            "mail",
            "first",
            "last",
            "full",
            "given",
            "family",
            "display",
            "name",
            "firstname",
            "lastname",
            "fullname",
            "displayname",
            "forename",
            "surname",
            "middle",
            "login",
            "username",
            "handle",
            "nick",
            "nickname",
            "phone",
            "mobile",
            "fax",
            "tel",
            "telephone",
            "address",
            "city",
            "town",
            "country",
            "code",
            "iso",
            "zip",
            "postal",
            "postcode",
            "plz",
            "street",
            "state",
            "province",
            "region",
            "addr",
            "currency",
            "timezone",
            "tz",
            "time",
            "zone",
            "locale",
            "language",
            "lang",
            "line",
            "1",
            "2",
            "id",
            "user");

    private static final List<String> DOMAINS =
            List.of("example.com", "example.org", "mail.example.net", "shop.example");

    private final Vocabulary words;

    Persons(Vocabulary words) {
        this.words = words;
    }

    /** Return a number for the person whom a column speaks of. */
    static long topic(ColumnName name) {
        return name.topic(WORDS);
    }

    /** Return the phrase for mail, which goes before everything else that a name may say. */
    @Nullable
    Phrase reached(ColumnName name) {
        long topic = topic(name);
        if (name.has("email", "mail")) {
            return Phrase.formal(
                    dice -> address(dice, topic),
                    (dice, tag) -> local(dice, topic) + "." + tag + "@" + dice.pick(DOMAINS),
                    "a@b.example",
                    "First.Last+tag@Example.COM",
                    "o'brien_100%@mail.example.net",
                    "the.longest.local.part.that.is.allowed.has.sixty.four.characters@example.com",
                    "x@" + "sub.".repeat(12) + "example.org");
        }
        if (name.has("phone", "mobile", "fax", "tel", "telephone", "msisdn")) {
            return Phrase.formal(
                    dice -> land(dice, topic).dial() + " " + dice.between(1000, 9_999_999),
                    (dice, tag) -> "+49 171 " + (1_000_000 + Long.parseLong(tag, 36)),
                    "+1 (555) 010-0000 ext. 9",
                    "0049-30-1",
                    "112");
        }
        return null;
    }

    @Nullable
    Phrase of(ColumnName name) {
        long topic = topic(name);
        if (name.has("firstname", "first", "given", "forename", "middlename")) {
            return dice -> first(dice, topic);
        }
        if (name.has("lastname", "last", "surname", "family")) {
            return dice -> last(dice, topic);
        }
        if (name.has("login", "username", "handle", "nickname", "nick", "screenname", "alias")) {
            return Phrase.formal(
                    dice -> login(dice, topic),
                    (dice, tag) -> login(dice, topic) + "-" + tag,
                    "root",
                    "UPPER_lower.99",
                    "a");
        }
        return null;
    }

    /** Return the phrase of a column that is called just name, or after who it is. */
    @Nullable
    Phrase called(ColumnName name) {
        long topic = topic(name);
        return name.has(
                        "name",
                        "fullname",
                        "displayname",
                        "author",
                        "owner",
                        "user",
                        "member",
                        "contact",
                        "customer",
                        "creator",
                        "sender",
                        "recipient",
                        "assignee",
                        "committer",
                        "approver",
                        "person",
                        "employee",
                        "patient",
                        "student",
                        "teacher",
                        "manager",
                        "guest",
                        "by")
                ? dice -> whole(dice, topic)
                : null;
    }

    private int language(Dice kin) {
        return words.language(kin);
    }

    Land land(Dice dice, long topic) {
        return words.land(language(dice.kin(topic)));
    }

    private String first(Dice dice, long topic) {
        var kin = dice.kin(topic);
        return words.word(Kind.FIRST_NAME, language(kin), words.place(kin));
    }

    private String last(Dice dice, long topic) {
        var kin = dice.kin(topic);
        int language = language(kin);
        words.place(kin);
        return words.word(Kind.LAST_NAME, language, words.place(kin));
    }

    private String whole(Dice dice, long topic) {
        var kin = dice.kin(topic);
        int language = language(kin);
        var first = words.word(Kind.FIRST_NAME, language, words.place(kin));
        var last = words.word(Kind.LAST_NAME, language, words.place(kin));
        return words.familyFirst(language) ? last + " " + first : first + " " + last;
    }

    private String local(Dice dice, long topic) {
        var kin = dice.kin(topic);
        int language = language(kin);
        return words.plain(Kind.FIRST_NAME, language, words.place(kin)) + "."
                + words.plain(Kind.LAST_NAME, language, words.place(kin));
    }

    private String address(Dice dice, long topic) {
        int number = dice.below(200);
        return local(dice, topic) + (number < 100 ? Integer.toString(number) : "") + "@" + dice.pick(DOMAINS);
    }

    private String login(Dice dice, long topic) {
        var kin = dice.kin(topic);
        int language = language(kin);
        var first = words.plain(Kind.FIRST_NAME, language, words.place(kin));
        return first.substring(0, 1) + words.plain(Kind.LAST_NAME, language, words.place(kin)) + dice.below(100);
    }
}
