package dev.palindrome.database.sqlite;

import dev.palindrome.schema.ColumnShape;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How values travel as text. In SQLite a value has a type of its own, which the column's affinity only suggests: 1, 1.0, '1' and
 * x'31' are four values. What the affinity would make of a plain text is written plainly; anything else as a constant of SQL.
 */
enum ValueForm {
    /** Numbers become text. */
    TEXT,
    /** Texts become numbers where they look like some. */
    NUMERIC,
    /** Everything stays what it is, so texts that look like numbers are quoted. */
    NONE;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern BYTES = Pattern.compile("[xX]'((?:[0-9a-fA-F]{2})*)'");

    /** The form in which seeds make bytes. */
    private static final Pattern SEEDED_BYTES = Pattern.compile("\\\\x((?:[0-9a-fA-F]{2})*)");

    /** Return the form of a column, by SQLite's rules of affinity; ANY of a strict table has none. */
    static ValueForm of(ColumnShape column) {
        var declared = column.declaredType().toUpperCase(Locale.ROOT);
        if (declared.contains("INT")) {
            return NUMERIC;
        }
        if (declared.contains("CHAR") || declared.contains("CLOB") || declared.contains("TEXT")) {
            return TEXT;
        }
        return declared.isBlank() || declared.contains("BLOB") || declared.equals("ANY") ? NONE : NUMERIC;
    }

    /** Write the expression that reads a column as text. */
    static String read(ColumnShape column, String alias) {
        var name = alias + Quoted.name(column.name());
        var ambiguous = "length(%1$s) > 1 and substr(%1$s, -1) = '''' and substr(%1$s, 1, 1) in ('''', 'x', 'X')"
                + (of(column) == NONE ? " or substr(%1$s, 1, 1) glob '[-+.0-9]'" : "");
        return "case typeof(%1$s) when 'text' then case when %2$s then quote(%1$s) else %1$s end when 'null' then null else quote(%1$s) end"
                .formatted(name, ambiguous.formatted(name));
    }

    /** Give a statement a value that was read, or made by a seed for a column of that type. */
    static void bind(PreparedStatement statement, int index, ColumnShape column, @Nullable String text)
            throws SQLException {
        if (text == null) {
            statement.setNull(index, 0);
            return;
        }
        if (text.length() > 1 && text.startsWith("'") && text.endsWith("'")) {
            statement.setString(index, text.substring(1, text.length() - 1).replace("''", "'"));
            return;
        }
        var bytes = (column.type().equals("bytea") && text.startsWith("\\") ? SEEDED_BYTES : BYTES).matcher(text);
        if (bytes.matches()) {
            statement.setBytes(index, HexFormat.of().parseHex(bytes.group(1)));
        } else if (column.type().equals("bool") && (text.equals("true") || text.equals("false"))) {
            statement.setInt(index, text.equals("true") ? 1 : 0);
        } else if (of(column) == NONE && NUMBER.matcher(text).matches()) {
            bindNumber(statement, index, text);
        } else {
            statement.setString(index, text);
        }
    }

    private static void bindNumber(PreparedStatement statement, int index, String text) throws SQLException {
        if (WHOLE.matcher(text).matches()) {
            statement.setLong(index, Long.parseLong(text));
        } else {
            statement.setDouble(index, Double.parseDouble(text));
        }
    }
}
