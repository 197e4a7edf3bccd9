package dev.palindrome.battery;

import dev.palindrome.database.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What SQLite itself says of a schema when its pragmas are asked: a judge that reads no SQL. */
final class Pragmas {

    /** Everything but the numbers that SQLite counts objects with. */
    private static final List<String> QUESTIONS = List.of(
            """
            select 'table', t.type, t.name, t.ncol, t.wr, t.strict
            from pragma_table_list t
            where t.schema = 'main' and t.name not like 'sqlite_s%' -- the catalog itself, counters, statistics
            """,
            """
            select 'column', t.name, c.name, c.cid, upper(c.type), c."notnull", c.dflt_value, c.pk, c.hidden
            from pragma_table_list t, pragma_table_xinfo(t.name) c
            where t.schema = 'main' and t.type <> 'view' and t.name not like 'sqlite_s%' -- a view may be broken
            """,
            """
            select 'index', t.name, iif(i.origin = 'c', i.name, ''), i."unique", i.origin, i.partial,
                (select group_concat(concat_ws(' ', x.name, x.cid, x."desc", upper(x.coll))) from pragma_index_xinfo(i.name) x)
            from pragma_table_list t, pragma_index_list(t.name) i
            where t.schema = 'main'
            """,
            """
            select 'reference', t.name, r."table", r.seq, r."from",
                coalesce(r."to", (select p.name from pragma_table_info(r."table") p where p.pk = r.seq + 1)), -- the key is meant
                r.on_update, r.on_delete, r."match"
            from pragma_table_list t, pragma_foreign_key_list(t.name) r
            where t.schema = 'main'
            """,
            "select 'other', type, name, tbl_name from sqlite_schema where type in ('view', 'trigger')",
            "select 'user_version', user_version from pragma_user_version",
            "select 'application_id', application_id from pragma_application_id",
            "select 'page_size', page_size from pragma_page_size",
            "select 'auto_vacuum', auto_vacuum from pragma_auto_vacuum");

    private Pragmas() {}

    /** Return a line for each thing that they say. */
    static SortedSet<String> of(Database database) throws SQLException {
        SortedSet<String> lines = new TreeSet<>();
        try (Connection session = database.connectForReading();
                var statement = session.createStatement()) {
            for (String question : QUESTIONS) {
                try (ResultSet rows = statement.executeQuery(question)) {
                    while (rows.next()) {
                        lines.add(line(rows));
                    }
                }
            }
        }
        return lines;
    }

    private static String line(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(String.valueOf(row.getString(i)));
        }
        return String.join(" | ", values);
    }
}
