package dev.palindrome.database.mysql;

import dev.palindrome.database.mysql.flavor.Flavor;
import dev.palindrome.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Marks tables of InnoDB so that an unchanged mark proves unchanged rows.
 *
 * <p>InnoDB notes for each table when a transaction that wrote to it was committed last, wherever the writing came from: a statement,
 * a trigger, a foreign key's cascade, a bulk load. Counters of the server see less: cascades pass them by. What is noted is a second
 * on the clock, so a mark is given only when that second is over: whatever is committed later has a later one. A table that is built
 * anew or emptied gets another number, and one that is altered in place another second of creation. MySQL forgets the note when a
 * table is altered; then there is no mark until it is written to again.
 *
 * <p>This trusts the machine's clock not to be set back.
 */
final class Marks {

    /** So many seconds must have gone by: one is under way, and clocks of two precisions are read. */
    private static final int SETTLED = 2;

    /** Names with other signs are spelled otherwise in the list of files, and partitions have names of their own: no marks. */
    private static final String MARKS = """
            select t.table_name,
                   concat_ws(':', f.table_id, unix_timestamp(t.create_time), unix_timestamp(t.update_time))
            from information_schema.tables t
            join information_schema.%s f on f.name = concat(t.table_schema, '/', t.table_name)
            where t.table_schema = database()
              and t.engine = 'InnoDB'
              and t.create_time is not null
              and t.update_time is not null
              and greatest(t.create_time, t.update_time) <= sysdate() - interval %s second
            """;

    private Marks() {}

    static Map<TableName, String> read(Connection connection, Flavor flavor) throws SQLException {
        Map<TableName, String> marks = new HashMap<>();
        String files = flavor.isMariaDb() ? "innodb_sys_tables" : "innodb_tables";
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(MARKS.formatted(files, SETTLED))) {
            while (rows.next()) {
                marks.put(new TableName("", rows.getString(1)), rows.getString(2));
            }
        }
        return marks;
    }
}
