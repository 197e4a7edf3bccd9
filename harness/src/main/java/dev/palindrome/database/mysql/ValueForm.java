package dev.palindrome.database.mysql;

import dev.palindrome.schema.ColumnShape;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How values of a column are read and written as text, so that what is read can be written again and no two values that differ read
 * alike: the server's own text where that is exact, the bytes in hex where a value is bytes, the bits one by one.
 */
enum ValueForm {
    /** What the server prints. */
    PLAIN,
    /** A whole or decimal number that the server may print with zeros in front. */
    PADDED_NUMBER,
    /** The server prints six digits, which may be too few. */
    FLOAT,
    /** A declared number of digits would cut what is printed. */
    DOUBLE,
    /** {@code 0x} and the bytes in hex. Geometry is such: four bytes of its reference system, then its well-known binary. */
    BYTES,
    /** {@code 0101}. */
    BITS;

    private static final Set<String> BYTE_TYPES = Set.of(
            "binary",
            "varbinary",
            "tinyblob",
            "blob",
            "mediumblob",
            "longblob",
            "vector",
            "geometry",
            "point",
            "linestring",
            "polygon",
            "multipoint",
            "multilinestring",
            "multipolygon",
            "geometrycollection",
            "geomcollection");

    static ValueForm of(ColumnShape column) {
        String type = column.type();
        if (BYTE_TYPES.contains(type)) {
            return BYTES;
        }
        if (column.declaredType().contains("zerofill")) {
            return PADDED_NUMBER;
        }
        if (type.equals("bit")) {
            return BITS;
        }
        if (type.startsWith("float")) {
            return FLOAT;
        }
        return type.startsWith("double") || type.startsWith("real") ? DOUBLE : PLAIN;
    }

    /** Write the expression that reads a column's value as text in utf8mb4. */
    static String read(ColumnShape column) {
        return read(column, "");
    }

    /** Write the expression that reads the value, the column's name being qualified by an alias with its dot. */
    static String read(ColumnShape column, String alias) {
        String name = alias + Quoted.name(column.name());
        return switch (of(column)) {
            case PLAIN -> text(name);
            case PADDED_NUMBER -> text(name + " + 0");
            // Times one and not plus nothing: a zero keeps its sign.
            case DOUBLE -> text(name + " * 1e0");
            // Through concat, because MariaDB takes a conversion back and forth for none.
            case FLOAT ->
                "if(cast(concat(%s) as float) = %s, %s, %s)".formatted(name, name, text(name), text(name + " * 1e0"));
            case BYTES -> text("concat('0x', hex(" + name + "))");
            case BITS -> text("lpad(bin(%s), %s, '0')".formatted(name, bits(column)));
        };
    }

    /** Write a value that was read, or made like one, as a constant of SQL. */
    static String constant(ColumnShape column, @Nullable String value) {
        if (value == null) {
            return "null";
        }
        return switch (of(column)) {
            case BYTES -> value.startsWith("0x") ? "x'" + value.substring(2) + "'" : Quoted.text(value);
            case BITS -> value.matches("[01]+") ? "b'" + value + "'" : Quoted.text(value);
            default -> Quoted.text(value);
        };
    }

    private static int bits(ColumnShape column) {
        Integer length = column.length() == null ? column.precision() : column.length();
        return length == null ? 1 : length;
    }

    private static String text(String expression) {
        return "convert(" + expression + " using utf8mb4)";
    }
}
