package dev.palindrome.seed.value;

import dev.palindrome.seed.value.Vocabulary.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phrases that programs write for programs: addresses of the web, identifiers, digests, versions, paths. */
final class Machines {

    private static final List<String> SUFFIXES = List.of("txt", "pdf", "png", "csv");

    private final Vocabulary words;

    Machines(Vocabulary words) {
        this.words = words;
    }

    @Nullable
    Phrase of(ColumnName name) {
        if (name.has("json", "jsonb", "metadata", "payload")) {
            return Phrase.formal(
                    dice -> "{\"" + plain(dice) + "\": " + dice.below(100) + "}",
                    (dice, tag) -> "{\"id\": \"" + tag + "\"}",
                    "{}",
                    "[]",
                    "{\"a\": {\"b\": [1, 2.50, null, true, \"\\u00e4 \\\"\\\\\"]}}");
        }
        if (name.has(
                "url",
                "uri",
                "link",
                "website",
                "homepage",
                "webhook",
                "endpoint",
                "repository",
                "documentation",
                "href",
                "callback",
                "redirect",
                "referrer",
                "referer",
                "avatar",
                "icon",
                "banner",
                "logo",
                "thumbnail",
                "issuer",
                "iss")) {
            return Phrase.formal(
                    this::url,
                    (dice, tag) -> url(dice) + "/" + tag,
                    "http://localhost:8080",
                    "https://user@example.com:8443/a%20b/?q=1&r=%C3%A4#top",
                    "HTTPS://EXAMPLE.COM/Path",
                    "https://xn--mnchen-3ya.example/",
                    "https://example.com/" + "long/".repeat(40));
        }
        if (name.has("uuid", "guid", "id", "ulid")) {
            return Phrase.formal(
                    dice -> Identifiers.uuid(dice.next(), dice.next()),
                    (dice, tag) -> Identifiers.uuid(Long.parseLong(tag, 36), dice.next()));
        }
        return secret(name);
    }

    private @Nullable Phrase secret(ColumnName name) {
        if (name.has(
                "hash",
                "checksum",
                "digest",
                "sha",
                "sha1",
                "sha256",
                "md5",
                "etag",
                "token",
                "secret",
                "signature",
                "salt",
                "nonce",
                "challenge",
                "verifier",
                "kid",
                "jti",
                "fingerprint",
                "stamp",
                "password",
                "passwd",
                "cipher",
                "encrypted",
                "session",
                "sid",
                "cookie",
                "commit",
                "blurhash",
                "header",
                "cert",
                "apikey")) {
            return Phrase.formal(
                    dice -> Identifiers.hex(dice.next()) + Identifiers.hex(dice.next()),
                    (dice, tag) -> Identifiers.hex(Long.parseLong(tag, 36)) + Identifiers.hex(dice.next()));
        }
        if (name.has("ip", "ipaddress", "ipaddr")) {
            return Phrase.formal(
                    Identifiers::address,
                    (dice, tag) -> Identifiers.address(Long.parseLong(tag, 36)),
                    "0.0.0.0",
                    "255.255.255.255",
                    "::1",
                    "2001:db8::ff00:42:8329");
        }
        if (name.has("host", "hostname", "domain", "subdomain", "server", "fqdn")) {
            return Phrase.formal(
                    dice -> plain(dice) + ".example.com",
                    (dice, tag) -> plain(dice) + "-" + tag + ".example.com",
                    "localhost",
                    "a.b.c.d.example.org",
                    "xn--bcher-kva.example");
        }
        return null;
    }

    /** Return the phrase of what is called after its kind, which comes after people and places. */
    @Nullable
    Phrase spelled(ColumnName name) {
        if (name.has(
                "slug",
                "key",
                "code",
                "identifier",
                "sku",
                "queue",
                "topic",
                "channel",
                "namespace",
                "module",
                "component",
                "service",
                "property",
                "operator",
                "operation",
                "relation",
                "field",
                "column",
                "schema",
                "permission",
                "claim",
                "scope",
                "feature",
                "flag",
                "attribute",
                "event",
                "action",
                "resource",
                "app",
                "client",
                "audience",
                "aud",
                "connector",
                "driver",
                "registry",
                "crate",
                "package",
                "symbol",
                "keyword",
                "tag",
                "label",
                "alias",
                "branch",
                "ref",
                "shortcode",
                "hint",
                "environment",
                "env",
                "engine",
                "group",
                "processor",
                "aggregation",
                "compression",
                "algorithm",
                "codec",
                "extension",
                "parameter")) {
            return Phrase.formal(
                    this::slug, (dice, tag) -> slug(dice) + "-" + tag, "a", "UPPER-Case_99", "x".repeat(63));
        }
        if (name.has(
                "file", "filename", "path", "filepath", "directory", "dir", "folder", "attachment", "image", "photo")) {
            return Phrase.formal(
                    dice -> slug(dice) + "." + dice.pick(SUFFIXES),
                    (dice, tag) -> slug(dice) + "-" + tag + "." + dice.pick(SUFFIXES),
                    "/",
                    "../up/and away.TXT",
                    "C:\\temp\\new.txt",
                    "no-suffix",
                    "/var/lib/" + "deep/".repeat(30) + "file.tar.gz");
        }
        if (name.has("version", "num", "revision", "release", "build")) {
            return Phrase.formal(
                    dice -> dice.below(4) + "." + dice.below(20) + "." + dice.below(50),
                    (dice, tag) -> dice.below(4) + "." + dice.below(20) + "." + Long.parseLong(tag, 36),
                    "0.0.0",
                    "10.20.300",
                    "10.0.0-rc.1+build.5");
        }
        return null;
    }

    private String plain(Dice dice) {
        return words.plain(Kind.WORD, dice);
    }

    private String url(Dice dice) {
        return "https://" + plain(dice) + ".example.com/" + plain(dice);
    }

    private String slug(Dice dice) {
        return plain(dice) + "-" + plain(dice);
    }
}
