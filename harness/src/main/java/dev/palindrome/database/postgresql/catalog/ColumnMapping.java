package dev.palindrome.database.postgresql.catalog;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a row of {@link TableQueries#COLUMNS} into the shape of a column. */
final class ColumnMapping {

    /** Literals and quoted names are passed over. */
    private static final Pattern VALUE = Pattern.compile("'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"|\\b(VALUE)\\b");

    private ColumnMapping() {}

    static ColumnShape column(ResultSet row, List<String> labels) throws SQLException {
        String type = row.getString("type");
        String base = type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
        int modifier = row.getInt("modifier");
        return new ColumnShape(
                row.getInt("attnum"),
                row.getString("attname"),
                type,
                row.getString("declared"),
                length(base, modifier),
                modifier >= 0 && base.equals("numeric") ? (modifier - 4 >> 16) & 0xFFFF : null,
                modifier >= 0 && base.equals("numeric") ? scale(modifier) : null,
                labels,
                !row.getBoolean("not_null"),
                row.getBoolean("has_default"),
                Generation.valueOf(row.getString("generation")));
    }

    /** The modifier of text counts the four bytes in front of it as well; that of bits does not. */
    private static @Nullable Integer length(String type, int modifier) {
        if (modifier < 0) {
            return null;
        }
        return switch (type) {
            case "varchar", "bpchar" -> modifier - 4;
            case "bit", "varbit" -> modifier;
            default -> null;
        };
    }

    /** Eleven bits with a sign: numeric(3, -2) rounds to hundreds. */
    private static int scale(int modifier) {
        return ((modifier - 4 & 0x7FF) ^ 1024) - 1024;
    }

    /** Write a domain's condition for a column: the word VALUE stands for it. */
    static String withValue(String condition, String column) {
        String quoted = '"' + column.replace("\"", "\"\"") + '"';
        return VALUE.matcher(condition)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) == null ? found.group() : quoted));
    }
}
