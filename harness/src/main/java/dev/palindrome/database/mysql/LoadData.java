package dev.palindrome.database.mysql;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableShape;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads rows by LOAD DATA LOCAL, and proves that they arrived as they were sent. LOCAL means IGNORE: what does not fit is cut, replaced
 * or left out. But each time the server warns, and counts the rows that it took.
 */
record LoadData(Connection connection, TableShape table, List<String> columns) {

    /** A value of bytes travels in hex behind 0x, or as text. */
    private static final String BYTES = "if(@v%1$s like '0x%%', unhex(substr(@v%1$s, 3)), @v%1$s)";

    /** Return whether every column's values can travel so. */
    boolean isPossible() {
        return columns.stream()
                .map(name -> ValueForm.of(RowReader.column(table, name)))
                .noneMatch(ValueForm.BITS::equals);
    }

    /**
     * Load the rows.
     *
     * @throws SQLException also where the server took less than all, or another value than the one sent; what it took is there then
     */
    void load(List<List<@Nullable String>> rows) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            MysqlConnector.of(connection).give(statement, new ByteArrayInputStream(text(rows)));
            int taken = statement.executeUpdate(statement());
            int warnings;
            try (ResultSet row = statement.executeQuery("show count(*) warnings")) {
                row.next();
                warnings = row.getInt(1);
            }
            if (taken != rows.size() || warnings > 0) {
                throw new SQLException("%s of %s rows taken, %s warnings".formatted(taken, rows.size(), warnings));
            }
        }
    }

    private String statement() {
        List<String> targets = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ColumnShape column = RowReader.column(table, columns.get(i));
            if (ValueForm.of(column) == ValueForm.BYTES) {
                targets.add("@v" + i);
                values.add(Quoted.name(column.name()) + " = " + BYTES.formatted(i));
            } else {
                targets.add(Quoted.name(column.name()));
            }
        }
        return """
                load data local infile 'palindrome' into table %s character set utf8mb4
                fields terminated by '\\t' escaped by '\\\\' lines terminated by '\\n'
                (%s)%s""".formatted(
                        Quoted.table(table.name()),
                        String.join(", ", targets),
                        values.isEmpty() ? "" : " set " + String.join(", ", values));
    }

    private static byte[] text(List<List<@Nullable String>> rows) {
        var text = new StringBuilder();
        for (List<@Nullable String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                append(i == 0 ? text : text.append('\t'), row.get(i));
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, @Nullable String value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> text.append("\\0");
                default -> text.append(c);
            }
        }
    }
}
