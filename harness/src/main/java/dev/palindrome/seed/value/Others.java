package dev.palindrome.seed.value;

import dev.palindrome.schema.ColumnShape;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The many smaller types. */
final class Others {

    /** So many numbers the smaller types draw from where values may repeat. */
    private static final int USUAL = 10_000;

    private Others() {}

    static @Nullable ValueSource of(ColumnShape column, Vocabulary words) {
        int length = column.length() == null ? 0 : column.length();
        return switch (column.type()) {
            case "uuid" ->
                new Spelled(
                                dice -> Identifiers.uuid(dice.next(), dice.next()),
                                (dice, n) -> Identifiers.uuid(n, dice.next()))
                        .meeting("00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff");
            case "time" -> seconds(n -> time(n, "")).meeting("00:00:00", "23:59:59", "24:00:00");
            case "timetz" -> seconds(n -> time(n, "+00")).meeting("00:00:00+00", "23:59:59+14", "24:00:00-12");
            case "interval" ->
                numbered(n -> n % 40 + " days " + MomentText.time((int) (n % 86_400), (int) (n / 3_456_000)))
                        .meeting("00:00:00", "-1 days", "1 mon", "1 year 2 mons -3 days +04:05:06.000007", "-00:00:01");
            case "json" -> Documents.of(column.name(), words, Documents.Spacing.KEPT);
            case "jsonb" -> Documents.of(column.name(), words, Documents.Spacing.NORMAL);
            case "inet" ->
                numbered(n -> n % 50 == 7 ? "2001:db8::" + Long.toHexString(n % 65_536 + 1) : Identifiers.address(n));
            case "cidr" -> numbered(n -> Identifiers.address(n) + "/32");
            case "macaddr" -> numbered(n -> mac(n, "08:00:2b"));
            case "macaddr8" -> numbered(n -> mac(n, "08:00:2b:01:02"));
            case "money" -> numbered(n -> Long.toString(n));
            case "bit" -> bits(Math.max(1, length));
            case "varbit" -> bits(length == 0 ? 12 : length);
            case "oid", "xid", "cid", "xid8" -> numbered(n -> Long.toString(20_000 + n));
            case "char" -> new Spelled(dice -> letter(dice.below(26)), (dice, n) -> letter(n));
            case "tsvector" ->
                new Spelled(
                        dice -> "'" + words.plain(Vocabulary.Kind.WORD, dice) + "':" + dice.between(1, 9),
                        (dice, n) -> "'w" + Long.toString(n, 36) + "':1");
            case "tsquery" -> numbered(n -> "'a" + n + "' & 'b'");
            case "xml" -> numbered(n -> "<item id=\"" + n + "\">\u00e4 &amp; b</item>");
            case "hstore" -> numbered(n -> "\"key\"=>\"" + n + "\", \"none\"=>NULL");
            case "ltree" -> numbered(n -> "top.n" + n);
            case "jsonpath" -> numbered(n -> "$.\"a\"[" + n + "]");
            case "pg_lsn" -> numbered(n -> "16/" + Long.toHexString(4096 + n).toUpperCase(java.util.Locale.ROOT));
            case "address inet4" -> numbered(Identifiers::address);
            case "address inet6" -> numbered(n -> "2001:db8::" + Long.toHexString(n % 65_536 + 1));
            case "vector of floats" -> numbered(n -> "0x" + "0000003F".repeat(Math.max(1, length) - 1) + floats(n));
            default ->
                column.type().startsWith("wkb ")
                        ? Geometry.of(column.type().substring(4), column.declaredType())
                        : geometryOrRange(column.type());
        };
    }

    private static @Nullable ValueSource geometryOrRange(String type) {
        return switch (type) {
            case "point" -> numbered(n -> point(n));
            case "line" -> numbered(n -> "{1,-1," + n + "}");
            case "lseg" -> numbered(n -> "[" + point(n) + "," + point(n + 1) + "]");
            case "box" -> apart(n -> point(n + 2) + "," + point(n), n -> point(n) + "," + corner(n));
            case "path" -> numbered(n -> "[" + point(n) + "," + point(n + 3) + "]");
            case "polygon" ->
                apart(
                        n -> "(" + point(n) + "," + point(n + 1) + "," + point(n + 5) + ")",
                        n -> "(" + point(n) + "," + corner(n) + "," + n % 180 + "," + n / 180 + ".9)");
            case "circle" -> apart(n -> "<" + point(n) + "," + (n % 9 + 1) + ">", n -> "<" + point(n) + ",0.4>");
            case "int4range", "int8range" -> numbered(n -> "[" + 10 * n + "," + (10 * n + 9) + ")");
            case "numrange" -> numbered(n -> "[" + 10 * n + ".0," + (10 * n + 9) + ".5)");
            case "daterange" -> numbered(n -> "[" + day(2 * n) + "," + day(2 * n + 1) + ")");
            case "tsrange" -> numbered(n -> "[\"" + day(2 * n) + " 08:00:00\",\"" + day(2 * n + 1) + " 09:30:00\")");
            case "tstzrange" ->
                numbered(n -> "[\"" + day(2 * n) + " 08:00:00+00\",\"" + day(2 * n + 1) + " 09:30:00+00\")");
            case "int4multirange", "int8multirange" -> numbered(n -> "{[" + 10 * n + "," + (10 * n + 9) + ")}");
            case "nummultirange" -> numbered(n -> "{[" + 10 * n + ".0," + (10 * n + 9) + ".5)}");
            case "datemultirange" -> numbered(n -> "{[" + day(2 * n) + "," + day(2 * n + 1) + ")}");
            default -> null;
        };
    }

    /** A number as a float in four bytes, the smallest first. */
    private static String floats(long number) {
        return Identifiers.hex(Integer.reverseBytes(Float.floatToIntBits(number % 16_000_000)) & 0xffff_ffffL)
                .substring(8);
    }

    private static Spelled numbered(LongFunction<String> spell) {
        return new Spelled(dice -> spell.apply(dice.below(USUAL)), (dice, n) -> spell.apply(n));
    }

    /** Where values must differ they do not even touch each other: an exclusion constraint may ask for that. */
    private static ValueSource apart(LongFunction<String> usual, LongFunction<String> distinct) {
        return new Spelled(dice -> usual.apply(dice.below(USUAL)), (dice, n) -> distinct.apply(n));
    }

    private static Spelled seconds(LongFunction<String> spell) {
        return new Spelled(
                dice -> spell.apply(dice.percent(2) ? 86_400 : dice.below(86_400)),
                (dice, n) -> spell.apply(n % 86_400));
    }

    /** Midnight at the end of the day is a time of its own: 24:00. */
    private static String time(long second, String zone) {
        return MomentText.time((int) second, 0) + zone;
    }

    static ValueSource bits(int length) {
        return new Spelled(dice -> bits(dice.next(), length), (dice, n) -> bits(n, length));
    }

    private static String bits(long number, int length) {
        var text = new StringBuilder();
        for (int i = length - 1; i >= 0; i--) {
            text.append(i < 64 ? number >>> i & 1 : 0);
        }
        return text.toString();
    }

    private static String mac(long number, String maker) {
        var hex = Identifiers.hex(number).substring(10);
        return maker + ":" + hex.substring(0, 2) + ":" + hex.substring(2, 4) + ":" + hex.substring(4);
    }

    private static String letter(long number) {
        return List.of("abcdefghijklmnopqrstuvwxyz".split("")).get((int) (number % 26));
    }

    private static String point(long number) {
        return "(" + number % 180 + "," + number / 180 + ".5)";
    }

    /** A point near that of the same number, and near no other one. */
    private static String corner(long number) {
        return "(" + number % 180 + ".4," + number / 180 + ".9)";
    }

    private static String day(long number) {
        return java.time.LocalDate.of(2022, 1, 1).plusDays(number % 2_000_000).toString();
    }
}
