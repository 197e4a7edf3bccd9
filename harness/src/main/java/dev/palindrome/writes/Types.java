package dev.palindrome.writes;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableName;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which values one type holds that another does not, as far as that needs no server. */
final class Types {

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

    private Types() {}

    /** Return what the second column holds and the first does not, where something is known. */
    static Optional<Loosening> loosened(TableName table, ColumnShape old, ColumnShape now) {
        String before = old.declaredType();
        if (isText(now) && isText(old)) {
            Integer limit = longest(old);
            Integer wider = longest(now);
            return limit != null && (wider == null || wider > limit)
                    ? Optional.of(new Loosening.LongerText(table, now.name(), limit))
                    : Optional.empty();
        }
        if (isWhole(old) && isWhole(now)) {
            return bound(now).compareTo(bound(old)) > 0
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
        boolean sameKind = type(old).equals(type(now))
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
        boolean unsigned = column.declaredType().toLowerCase(Locale.ROOT).contains("unsigned");
        return BigInteger.ONE.shiftLeft(unsigned ? bits : bits - 1).subtract(BigInteger.ONE);
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
        if (now.precision() == null || !isDecimal(now)) {
            return true;
        }
        int whole = precision - (scale == null ? 0 : scale);
        int wholeNow = now.precision() - (now.scale() == null ? 0 : now.scale());
        return wholeNow > whole || (now.scale() == null ? 0 : now.scale()) > (scale == null ? 0 : scale);
    }

    /** MySQL counts the bytes of its texts without saying so; a short one is enough to tell the others apart. */
    private static @Nullable Integer longest(ColumnShape column) {
        Integer length = column.length();
        return switch (type(column)) {
            case "tinytext" -> 255;
            case "mediumtext", "longtext" -> null;
            default -> length == null || length > 60_000 ? null : length;
        };
    }

    static String type(ColumnShape column) {
        return column.type().toLowerCase(Locale.ROOT);
    }
}
