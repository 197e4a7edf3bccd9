package dev.palindrome.database.mysql.copy;

import dev.palindrome.database.mysql.flavor.Flavor;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;

/** What there is in a database, by name. */
final class Inventory {

    private static final String TABLES =
            """
            select table_name as name, table_type as type, table_comment as comment, auto_increment as position
            from information_schema.tables
            where table_schema = '%s'
            order by table_name
            """; // the comment of a view says that it is no longer valid, but only where it is opened: for its (empty)
    // position

    /** What the server computes by itself cannot be written; the period of a versioned row can be. */
    private static final String COLUMNS = """
            select table_name as name, column_name as col, data_type as type, coalesce(generation_expression, '') as expression
            from information_schema.columns
            where table_schema = '%s'
              and (extra not like '%%VIRTUAL GENERATED%%' and extra not like '%%STORED GENERATED%%'
                or upper(generation_expression) in ('ROW START', 'ROW END'))
            order by table_name, ordinal_position
            """;

    private static final String TRIGGERS = """
            select trigger_name as name
            from information_schema.triggers
            where trigger_schema = '%s'
            order by event_object_table, event_manipulation, action_timing, action_order
            """; // the last that is made is the last that fires

    private static final String ROUTINES = """
            select routine_name as name, routine_type as type
            from information_schema.routines
            where routine_schema = '%s'
            order by routine_type desc, routine_name
            """; // of an Oracle-like package the head comes before the body

    private static final String EVENTS = """
            select event_name as name, unix_timestamp(created) as moment
            from information_schema.events
            where event_schema = '%s'
            order by event_name
            """;

    private final Replay replay;
    private final String database;
    private final List<Row> tables;

    Inventory(Replay replay, String database) throws SQLException {
        this.replay = replay;
        this.database = database;
        this.tables = replay.rows(TABLES.formatted(database));
    }

    List<Row> sequences() {
        return tables(table -> table.text("type").equals("SEQUENCE"));
    }

    List<Row> tables() {
        return tables(table -> !table.text("type").equals("SEQUENCE")
                && !table.text("type").equals("VIEW")
                && !table.text("type").equals("TEMPORARY"));
    }

    List<Row> views() {
        return tables(table -> table.text("type").equals("VIEW"));
    }

    private List<Row> tables(Predicate<Row> wanted) {
        return tables.stream().filter(wanted).toList();
    }

    List<Row> columns() throws SQLException {
        return replay.rows(COLUMNS.formatted(database));
    }

    List<Row> triggers() throws SQLException {
        return replay.rows(TRIGGERS.formatted(database));
    }

    List<Row> routines() throws SQLException {
        return replay.rows(ROUTINES.formatted(database));
    }

    List<Row> events() throws SQLException {
        return replay.rows(EVENTS.formatted(database));
    }

    /** Ask how the server would write each of the objects. */
    List<Row> shown(String kind, List<Row> objects) throws SQLException {
        return replay.answers(objects.stream()
                .map(object -> "show create %s %s.%s"
                        .formatted(
                                kind.isEmpty() ? object.text("type") : kind,
                                Flavor.quoted(database),
                                Flavor.quoted(object.text("name"))))
                .toList());
    }
}
