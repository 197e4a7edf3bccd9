package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.flavor.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which table is which, whatever it is called: InnoDB numbers them. A number stays when a table is renamed; when it is built anew it
 * gets another.
 */
final class TableIds {

    static final TableIds NONE = new TableIds();

    private final Map<String, Long> numbers = new HashMap<>();

    static TableIds read(Connection connection, ServerVersion server, String schema) throws SQLException {
        String catalog = server.isMariaDb() ? "innodb_sys_tables" : "innodb_tables";
        String folder = FileNames.of(schema) + "/";
        var ids = new TableIds();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select name, table_id from information_schema.%s where left(name, %s) = %s"
                                .formatted(catalog, folder.length(), RowQuery.literal(folder)))) {
            while (rows.next()) {
                ids.add(rows.getString(1).substring(folder.length()), rows.getLong(2));
            }
        }
        return ids;
    }

    /** A table that is divided goes by the first of its parts. */
    private void add(String file, long number) {
        int part = file.toLowerCase(Locale.ROOT).indexOf("#p#");
        numbers.merge(part < 0 ? file : file.substring(0, part), number, Math::min);
    }

    /** Return the number of a table, or its name where nobody numbers it. */
    String of(String table) {
        Long number = numbers.get(FileNames.of(table));
        return number == null ? "table " + table : number.toString();
    }

    static boolean isNumber(String id) {
        return Character.isDigit(id.charAt(0));
    }
}
