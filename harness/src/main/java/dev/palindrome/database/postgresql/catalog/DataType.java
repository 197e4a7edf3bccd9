package dev.palindrome.database.postgresql.catalog;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column, or what a domain comes down to.
 *
 * @param name the name without modifier, arrays as {@code int4[]}
 * @param oid the oid of the type, of an array that of its elements
 * @param modifier the packed length or precision, or -1
 */
record DataType(String name, long oid, int modifier, boolean notNull, boolean hasDefault) {

    static DataType of(ResultSet row) throws SQLException {
        return new DataType(
                row.getString("type"),
                row.getLong("type_oid"),
                row.getInt("modifier"),
                row.getBoolean("not_null"),
                row.getBoolean("has_default"));
    }

    /** Return this type with its domain resolved: what a domain asks for, its columns ask for; the elements of an array do not. */
    DataType over(DataType domain) {
        return name.endsWith("[]")
                ? new DataType(domain.name + "[]", domain.oid, domain.modifier, notNull, hasDefault)
                : new DataType(
                        domain.name,
                        domain.oid,
                        domain.modifier,
                        notNull || domain.notNull,
                        hasDefault || domain.hasDefault);
    }

    ColumnShape column(ResultSet row, List<String> labels) throws SQLException {
        boolean numeric = modifier >= 0 && isA("numeric");
        return new ColumnShape(
                row.getInt("attnum"),
                row.getString("attname"),
                name,
                row.getString("declared"),
                length(),
                numeric ? (modifier - 4 >> 16) & 0xFFFF : null,
                numeric ? scale() : null,
                labels,
                !notNull,
                hasDefault,
                Generation.valueOf(row.getString("generation")));
    }

    /** The modifier of text counts the four bytes in front of it as well; that of bits does not. */
    private @Nullable Integer length() {
        if (modifier >= 0 && (isA("varchar") || isA("bpchar"))) {
            return modifier - 4;
        }
        return modifier >= 0 && (isA("bit") || isA("varbit")) ? modifier : null;
    }

    /** Eleven bits with a sign: numeric(3, -2) rounds to hundreds. */
    private int scale() {
        return ((modifier - 4 & 0x7FF) ^ 1024) - 1024;
    }

    private boolean isA(String type) {
        return name.equals(type) || name.equals(type + "[]");
    }
}
