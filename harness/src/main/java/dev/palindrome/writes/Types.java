package dev.palindrome.writes;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableName;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which values one type holds that another does not, as far as that needs no server. */
final class Types {

    private static final String UNSIGNED = "unsigned";
    private static final List<String> WHOLE = List.of("int1", "int2", "int3", "int4", "int8");
    private static final Set<String> FRACTIONAL =
            Set.of("numeric", "decimal", "float4", "float8", "float", "double", "real", "double precision");
    private static final Set<String> TEXTS = Set.of(
            "text",
            "varchar",
            "bpchar",
            "char",
            "citext",
            "name",
            "character varying",
            "character",
            "tinytext",
            "mediumtext",
            "longtext",
            "nvarchar",
            "nchar",
            "clob");

    private static final Set<String> BYTES =
            Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob");
    private static final Set<String> MOMENTS = Set.of("datetime", "timestamp", "timestamptz", "time", "timetz");
    private static final Pattern CHARACTERS = Pattern.compile(" character set (\\w+)");
    private static final Pattern FRACTION = Pattern.compile("\\((\\d)\\)");

    private Types() {}

    /** Return what the second column holds and the first does not, where something is known. */
    static Optional<Loosening> loosened(TableName table, ColumnShape old, ColumnShape now) {
        String before = old.declaredType();
        if (isText(now) && isText(old)) {
            Integer limit = longest(old, now);
            Integer wider = longest(now, now);
            if (limit != null && (wider == null || wider > limit)) {
                return Optional.of(new Loosening.LongerText(table, now.name(), limit));
            }
            return hasMoreLetters(old, now)
                    ? Optional.of(new Loosening.MoreLetters(table, now.name(), characters(old)))
                    : Optional.empty();
        }
        if (isBytes(old) && isBytes(now)) {
            Integer limit = longest(old, now);
            Integer wider = longest(now, now);
            return limit != null && (wider == null || wider > limit)
                    ? Optional.of(new Loosening.MoreBytes(table, now.name(), limit))
                    : Optional.empty();
        }
        if (isWhole(old) && isWhole(now)) {
            return bound(now).compareTo(bound(old)) > 0 || least(now).compareTo(least(old)) < 0
                    ? Optional.of(new Loosening.WiderNumber(table, now.name(), before))
                    : Optional.empty();
        }
        if (isWhole(old) && isFractional(now)) {
            return Optional.of(new Loosening.WiderNumber(table, now.name(), before));
        }
        if (isFractional(old) && isFractional(now)) {
            return isWider(old, now)
                    ? Optional.of(new Loosening.WiderNumber(table, now.name(), before))
                    : Optional.empty();
        }
        boolean sameKind = type(old).equals(type(now)) && fraction(now) <= fraction(old)
                || !old.labels().isEmpty() && !now.labels().isEmpty();
        return sameKind || Values.ofOtherType(old, now).isEmpty()
                ? Optional.empty()
                : Optional.of(new Loosening.OtherType(table, now.name(), before, now.declaredType()));
    }

    static boolean isText(ColumnShape column) {
        return TEXTS.contains(type(column)) && column.labels().isEmpty();
    }

    static boolean isWhole(ColumnShape column) {
        return wholeSize(column) >= 0;
    }

    static boolean isFractional(ColumnShape column) {
        return FRACTIONAL.contains(type(column));
    }

    static boolean isDecimal(ColumnShape column) {
        return type(column).equals("numeric") || type(column).equals("decimal");
    }

    /** Return the biggest number that a column of whole numbers takes. */
    static BigInteger bound(ColumnShape column) {
        int bits = List.of(8, 16, 24, 32, 64).get(wholeSize(column));
        return BigInteger.ONE.shiftLeft(isUnsigned(column) ? bits : bits - 1).subtract(BigInteger.ONE);
    }

    /** Return the smallest number that a column of whole numbers takes. */
    static BigInteger least(ColumnShape column) {
        return isUnsigned(column) ? BigInteger.ZERO : bound(column).negate().subtract(BigInteger.ONE);
    }

    static boolean isUnsigned(ColumnShape column) {
        return column.declaredType().toLowerCase(Locale.ROOT).contains(UNSIGNED);
    }

    private static int wholeSize(ColumnShape column) {
        return switch (type(column)) {
            case "tinyint" -> 0;
            case "smallint" -> 1;
            case "mediumint" -> 2;
            case "int", "integer" -> 3;
            case "bigint" -> 4;
            default -> WHOLE.indexOf(type(column));
        };
    }

    private static boolean isWider(ColumnShape old, ColumnShape now) {
        Integer precision = old.precision();
        Integer scale = old.scale();
        if (!isDecimal(old) || precision == null) {
            return false;
        }
        if (now.precision() == null || !isDecimal(now) || isUnsigned(old) && !isUnsigned(now)) {
            return true;
        }
        int whole = precision - (scale == null ? 0 : scale);
        int wholeNow = now.precision() - (now.scale() == null ? 0 : now.scale());
        return wholeNow > whole || (now.scale() == null ? 0 : now.scale()) > (scale == null ? 0 : scale);
    }

    private static boolean isBytes(ColumnShape column) {
        return BYTES.contains(type(column));
    }

    /** MySQL counts the bytes of its texts and blobs without saying so; where only it knows the type, so much is said here. */
    private static @Nullable Integer longest(ColumnShape column, ColumnShape now) {
        Integer length = column.length();
        return switch (type(column)) {
            case "tinytext", "tinyblob" -> 255;
            case "blob" -> 65_535;
            case "text" -> length == null && isLongText(now) ? Integer.valueOf(65_535) : length;
            case "mediumtext", "longtext", "mediumblob", "longblob" -> null;
            default -> length;
        };
    }

    private static boolean isLongText(ColumnShape column) {
        return type(column).equals("mediumtext") || type(column).equals("longtext");
    }

    private static boolean hasMoreLetters(ColumnShape old, ColumnShape now) {
        String before = characters(old);
        String after = characters(now);
        return !before.isEmpty()
                && !before.equals(after)
                && (after.equals("utf8mb4") || after.startsWith("utf8") && !before.equals("utf8mb4"));
    }

    private static String characters(ColumnShape column) {
        Matcher found = CHARACTERS.matcher(column.declaredType());
        return found.find() ? found.group(1) : "";
    }

    /** Return how many digits of a fraction of a second a column keeps. */
    private static int fraction(ColumnShape column) {
        if (!isMoment(column)) {
            return 0;
        }
        Matcher said = FRACTION.matcher(column.declaredType());
        // Types of PostgreSQL speak of the time zone, and keep all digits where none are said.
        int unsaid = column.declaredType().contains("time zone") ? 6 : 0;
        return said.find() ? Integer.parseInt(said.group(1)) : unsaid;
    }

    static boolean isMoment(ColumnShape column) {
        return MOMENTS.contains(type(column));
    }

    /** Return a type's name in lower case; whether it takes negative numbers is no part of it. */
    static String type(ColumnShape column) {
        return column.type().toLowerCase(Locale.ROOT).replace(" " + UNSIGNED, "");
    }
}
