package dev.palindrome.seed.value;

import dev.palindrome.seed.value.Vocabulary.Kind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Guesses from a column's name what its texts mean. */
final class Phrases {

    private static final List<String> DOMAINS =
            List.of("example.com", "example.org", "mail.example.net", "shop.example");
    private static final List<String> STATES = List.of("new", "active", "pending", "closed", "archived");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "tr", "ja", "ar", "pt");
    private static final List<String> COUNTRIES = List.of("DE", "US", "FR", "TR", "JP", "BR", "GB", "SE");
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "GBP", "TRY", "SEK");
    private static final List<String> ZONES = List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Tokyo");
    private static final List<String> MEDIA = List.of("text/plain", "application/json", "image/png", "application/pdf");
    private static final List<String> SUFFIXES = List.of("txt", "pdf", "png", "csv");

    private final Vocabulary words;

    Phrases(Vocabulary words) {
        this.words = words;
    }

    /** Return the phrase that a column of that name would hold. */
    Phrase of(String column) {
        var name = tokens(column);
        if (has(name, "email", "mail")) {
            return formal(
                    this::email,
                    (dice, tag) -> words.plain(Kind.LAST_NAME, dice) + "." + tag + "@" + dice.pick(DOMAINS));
        }
        if (has(name, "json", "jsonb", "metadata", "payload")) {
            return formal(
                    dice -> "{\"" + words.plain(Kind.WORD, dice) + "\": " + dice.below(100) + "}",
                    (dice, tag) -> "{\"id\": \"" + tag + "\"}");
        }
        if (has(
                name,
                "url",
                "uri",
                "link",
                "website",
                "homepage",
                "webhook",
                "endpoint",
                "repository",
                "documentation")) {
            return formal(dice -> url(dice), (dice, tag) -> url(dice) + "/" + tag);
        }
        if (has(name, "uuid", "guid", "id")) {
            return formal(
                    dice -> Identifiers.uuid(dice.next(), dice.next()),
                    (dice, tag) -> Identifiers.uuid(Long.parseLong(tag, 36), dice.next()));
        }
        if (has(name, "hash", "checksum", "digest", "sha", "sha256", "md5", "etag", "token", "secret", "signature")) {
            return formal(
                    dice -> Identifiers.hex(dice.next()) + Identifiers.hex(dice.next()),
                    (dice, tag) -> Identifiers.hex(Long.parseLong(tag, 36)) + Identifiers.hex(dice.next()));
        }
        if (has(name, "ip", "ipaddress")) {
            return formal(Identifiers::address, (dice, tag) -> Identifiers.address(Long.parseLong(tag, 36)));
        }
        return place(name);
    }

    private Phrase place(Set<String> name) {
        if (has(name, "phone", "mobile", "fax", "tel", "telephone")) {
            return formal(
                    dice -> "+49 30 " + dice.between(100_000, 9_999_999),
                    (dice, tag) -> "+49 171 " + (1_000_000 + Long.parseLong(tag, 36)));
        }
        if (has(name, "country")) {
            return has(name, "code", "iso") ? form(COUNTRIES) : word(Kind.COUNTRY);
        }
        if (has(name, "city", "town")) {
            return word(Kind.CITY);
        }
        if (has(name, "street", "address", "addr", "address1", "address2")) {
            return dice -> words.word(Kind.STREET, dice) + " " + dice.between(1, 250);
        }
        if (has(name, "zip", "postcode", "postal", "zipcode", "plz")) {
            return formal(
                    dice -> Long.toString(dice.between(10_000, 99_999)),
                    (dice, tag) -> Long.toString(10_000 + Long.parseLong(tag, 36)));
        }
        if (has(name, "locale", "language", "lang")) {
            return form(LANGUAGES);
        }
        if (has(name, "currency")) {
            return form(CURRENCIES);
        }
        if (has(name, "timezone", "tz")) {
            return form(ZONES);
        }
        return thing(name);
    }

    private Phrase thing(Set<String> name) {
        if (has(name, "status", "state", "kind", "type", "role", "level", "category", "mode", "phase")) {
            return dice -> dice.pick(STATES);
        }
        if (has(name, "firstname", "first", "given", "forename")) {
            return word(Kind.FIRST_NAME);
        }
        if (has(name, "lastname", "last", "surname", "family")) {
            return word(Kind.LAST_NAME);
        }
        if (has(name, "slug", "key", "code", "identifier", "handle", "login", "username", "sku")) {
            return formal(dice -> slug(dice), (dice, tag) -> slug(dice) + "-" + tag);
        }
        if (has(name, "company", "organization", "organisation", "org", "vendor", "supplier", "tenant")) {
            return word(Kind.COMPANY);
        }
        if (has(name, "product", "item", "article", "sku")) {
            return word(Kind.PRODUCT);
        }
        if (has(name, "color", "colour")) {
            return word(Kind.COLOR);
        }
        if (has(name, "job", "position", "profession")) {
            return word(Kind.JOB);
        }
        if (has(name, "mime", "media")) {
            return form(MEDIA);
        }
        if (has(name, "file", "filename", "path")) {
            return formal(
                    dice -> slug(dice) + "." + dice.pick(SUFFIXES),
                    (dice, tag) -> slug(dice) + "-" + tag + "." + dice.pick(SUFFIXES));
        }
        if (has(name, "version", "num")) {
            return formal(
                    dice -> dice.below(4) + "." + dice.below(20) + "." + dice.below(50),
                    (dice, tag) -> dice.below(4) + "." + dice.below(20) + "." + Long.parseLong(tag, 36));
        }
        if (has(name, "title", "subject", "headline")) {
            return word(Kind.TITLE);
        }
        if (has(name, "name", "fullname", "displayname", "author", "owner", "user")) {
            return dice -> words.word(Kind.FIRST_NAME, dice) + " " + words.word(Kind.LAST_NAME, dice);
        }
        return dice -> words.sentence(dice, 2 + dice.below(10));
    }

    private String email(Dice dice) {
        return words.plain(Kind.FIRST_NAME, dice) + "." + words.plain(Kind.LAST_NAME, dice) + dice.below(100) + "@"
                + dice.pick(DOMAINS);
    }

    private String url(Dice dice) {
        return "https://" + words.plain(Kind.WORD, dice) + ".example.com/" + words.plain(Kind.WORD, dice);
    }

    private String slug(Dice dice) {
        return words.plain(Kind.WORD, dice) + "-" + words.plain(Kind.WORD, dice);
    }

    private Phrase word(Kind kind) {
        return dice -> words.word(kind, dice);
    }

    private static Phrase form(List<String> choices) {
        return formal(dice -> dice.pick(choices), (dice, tag) -> tag);
    }

    private static Phrase formal(Function<Dice, String> make, BiFunction<Dice, String, String> tagged) {
        return new Phrase() {
            @Override
            public String make(Dice dice) {
                return make.apply(dice);
            }

            @Override
            public String tagged(Dice dice, String tag) {
                return tagged.apply(dice, tag);
            }

            @Override
            public boolean formal() {
                return true;
            }
        };
    }

    private static boolean has(Set<String> name, String... tokens) {
        return Arrays.stream(tokens).anyMatch(name::contains);
    }

    /** Take {@code shippingAddress_id} apart: shipping, address, id, and the whole without separators. */
    static Set<String> tokens(String column) {
        var spaced = column.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        var tokens = new HashSet<>(Arrays.asList(spaced.split("[^a-z0-9]+")));
        tokens.add(spaced.replaceAll("[^a-z0-9]", ""));
        return tokens;
    }
}
