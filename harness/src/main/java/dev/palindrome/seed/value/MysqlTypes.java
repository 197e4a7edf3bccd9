package dev.palindrome.seed.value;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.seed.value.Restriction.Bound;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types of MySQL and MariaDB. */
final class MysqlTypes implements ColumnTypes {

    private static final Map<String, Integer> WHOLE_BITS =
            Map.of("tinyint", 8, "smallint", 16, "mediumint", 24, "int", 32, "integer", 32, "bigint", 64);

    /** Bytes that a text holds; a character may need four. */
    private static final Map<String, Integer> TEXT_BYTES =
            Map.of("tinytext", 255, "text", 65_535, "mediumtext", 16_777_215, "longtext", Integer.MAX_VALUE);

    private static final Map<String, Integer> BLOB_BYTES =
            Map.of("tinyblob", 255, "blob", 65_535, "mediumblob", 16_777_215, "longblob", Integer.MAX_VALUE);

    private static final Set<String> GEOMETRY = Set.of(
            "geometry",
            "point",
            "linestring",
            "polygon",
            "multipoint",
            "multilinestring",
            "multipolygon",
            "geometrycollection",
            "geomcollection");

    private static final Pattern CHARSET = Pattern.compile("character set (\\w+)");

    @Override
    public Meaning of(ColumnShape column) {
        String type = column.type().replace(" unsigned", "");
        boolean unsigned = column.declaredType().toLowerCase(Locale.ROOT).contains("unsigned");
        if (WHOLE_BITS.containsKey(type)) {
            return whole(column, WHOLE_BITS.getOrDefault(type, 64), unsigned);
        }
        if (TEXT_BYTES.containsKey(type)) {
            int most = TEXT_BYTES.getOrDefault(type, 255) / 4;
            return new Meaning(as(column, "varchar", most, null, null), characters(column));
        }
        if (BLOB_BYTES.containsKey(type)) {
            return bytes(column, 0, BLOB_BYTES.getOrDefault(type, 255));
        }
        if (GEOMETRY.contains(type)) {
            return plain(column, "wkb " + type);
        }
        return switch (type) {
            case "char", "varchar" ->
                new Meaning(as(column, "varchar", column.length(), null, null), characters(column));
            case "enum" -> new Meaning(column, characters(column));
            case "set" -> plain(column, "set of labels");
            case "decimal", "numeric" -> decimal(column, unsigned);
            case "float", "double", "real" -> fraction(column, type, unsigned);
            case "datetime" -> new Meaning(as(column, "timestamp", null, digits(column), null), Restriction.NONE);
            case "timestamp" ->
                new Meaning(
                        as(column, "timestamp", null, digits(column), null),
                        between("1970-01-02 00:00:00", "2038-01-18 00:00:00"));
            case "year" -> new Meaning(as(column, "int8", null, null, null), between("1902", "2154"));
            case "binary" -> bytes(column, length(column), length(column));
            case "varbinary" -> bytes(column, 0, length(column));
            case "vector" -> new Meaning(as(column, "vector of floats", length(column), null, null), Restriction.NONE);
            case "bit" -> plain(column, "bit");
            case "json" -> plain(column, "jsonb");
            case "inet4", "inet6" -> plain(column, "address " + type);
            default -> new Meaning(column, Restriction.NONE);
        };
    }

    /** A tinyint(1) is what people write for a truth value. */
    private static Meaning whole(ColumnShape column, int bits, boolean unsigned) {
        var meant = as(column, "int8", null, null, null);
        if (column.declaredType().startsWith("tinyint(1)")) {
            return new Meaning(meant, between("0", "1"));
        }
        long most = unsigned ? (bits == 64 ? Long.MAX_VALUE : (1L << bits) - 1) : (1L << bits - 1) - 1;
        return new Meaning(meant, between(unsigned ? "0" : Long.toString(-most - 1), Long.toString(most)));
    }

    private static Meaning decimal(ColumnShape column, boolean unsigned) {
        int precision = column.precision() == null ? 10 : column.precision();
        int scale = column.scale() == null ? 0 : column.scale();
        return new Meaning(as(column, "numeric", null, precision, scale), signed(unsigned));
    }

    /** A number of digits makes a decimal of a float. */
    private static Meaning fraction(ColumnShape column, String type, boolean unsigned) {
        if (column.precision() != null && column.scale() != null) {
            return decimal(column, unsigned);
        }
        return new Meaning(as(column, type.equals("float") ? "float4" : "float8", null, null, null), signed(unsigned));
    }

    private static Meaning bytes(ColumnShape column, int least, int most) {
        return new Meaning(as(column, "hex bytes", most, null, null), Restriction.length(least, most));
    }

    private static Meaning plain(ColumnShape column, String type) {
        return new Meaning(as(column, type, column.length(), column.precision(), column.scale()), Restriction.NONE);
    }

    private static Restriction signed(boolean unsigned) {
        return unsigned ? Restriction.atLeast(new Bound("0", true)) : Restriction.NONE;
    }

    private static Restriction between(String low, String high) {
        return Restriction.between(new Bound(low, true), new Bound(high, true));
    }

    private static Restriction characters(ColumnShape column) {
        var charset = CHARSET.matcher(column.declaredType());
        return charset.find() ? Restriction.of(Repertoire.ofCharset(charset.group(1))) : Restriction.NONE;
    }

    /** Without a number there are no fractions: the server would round them. */
    private static int digits(ColumnShape column) {
        return column.precision() == null ? 0 : column.precision();
    }

    private static int length(ColumnShape column) {
        return column.length() == null ? 1 : column.length();
    }

    private static ColumnShape as(
            ColumnShape column,
            String type,
            @Nullable Integer length,
            @Nullable Integer precision,
            @Nullable Integer scale) {
        return new ColumnShape(
                column.number(),
                column.name(),
                type,
                column.declaredType(),
                length,
                precision,
                scale,
                column.labels(),
                column.nullable(),
                column.hasDefault(),
                column.generation());
    }
}
