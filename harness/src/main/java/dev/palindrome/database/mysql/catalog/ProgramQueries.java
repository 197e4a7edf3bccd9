package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.catalog.RowQuery.Signs;
import java.util.List;

/** What a schema holds beside its tables: routines, triggers, events, views. */
final class ProgramQueries {

    /** Modes and character sets of the session that made it are part of what it does. */
    private static final String SESSION = """
                %1$ssql_mode as "sql mode", %1$sdefiner as "definer",
                %1$scharacter_set_client as "client charset", %1$scollation_connection as "connection collation",
                %1$sdatabase_collation as "database collation\"""".stripTrailing();

    static final RowQuery TRIGGERS = new RowQuery("""
            select 'trigger' as kind, trigger_name as own_name, event_object_table as of_table, event_object_table as "table",
                lower(action_timing) as "timing", lower(event_manipulation) as "event", action_order as "order",
                action_statement as "body",
            %s
            from information_schema.triggers
            where trigger_schema = {schema}
            """.formatted(SESSION.formatted("")), Refinements::body);

    /** MariaDB does not tell all of it in the information schema: what is an aggregate, and how a parameter was declared. */
    static final RowQuery ROUTINES_OF_MARIADB = new RowQuery("""
            select lower(p.type) as kind, p.name as own_name,
                convert(p.param_list using utf8mb4) as "arguments", convert(p.returns using utf8mb4) as "result",
                p.body_utf8 as "body",
                if(p.is_deterministic = 'YES', 'true', null) as "deterministic",
                if(p.sql_data_access <> 'CONTAINS_SQL', lower(replace(p.sql_data_access, '_', ' ')), null) as "data access",
                lower(p.security_type) as "security", p.comment as "comment",
                nullif(lower(p.aggregate), 'none') as "aggregate",
                p.sql_mode as "sql mode", p.definer as "definer",
                p.character_set_client as "client charset", p.collation_connection as "connection collation",
                p.db_collation as "database collation"
            from mysql.proc p
            where p.db = {schema}
            """, Refinements::routine);

    static final RowQuery ROUTINES_OF_MYSQL = new RowQuery("""
            select lower(r.routine_type) as kind, r.routine_name as own_name, p.arguments as "arguments",
                concat_ws(' ', r.dtd_identifier, concat('charset ', r.character_set_name), concat('collate ', r.collation_name))
                    as "result",
                r.routine_definition as "body",
                if(r.external_language <> 'SQL', lower(r.external_language), null) as "language",
                if(r.is_deterministic = 'YES', 'true', null) as "deterministic",
                if(r.sql_data_access <> 'CONTAINS SQL', lower(r.sql_data_access), null) as "data access",
                lower(r.security_type) as "security", r.routine_comment as "comment",
            %s
            from information_schema.routines r
            left join (
                select specific_name, routine_type,
                    group_concat(
                        concat_ws(' ', if(routine_type = 'PROCEDURE', lower(parameter_mode), null), concat('`', parameter_name, '`'),
                            dtd_identifier, concat('charset ', character_set_name), concat('collate ', collation_name))
                        order by ordinal_position separator ', ') as arguments
                from information_schema.parameters
                where specific_schema = {schema} and ordinal_position > 0
                group by specific_name, routine_type) p
                on p.specific_name = r.specific_name and p.routine_type = r.routine_type
            where r.routine_schema = {schema}
            """.formatted(SESSION.formatted("r.")), Refinements::body);

    /** When an event starts and when it was made tell together whether somebody chose the moment. */
    static final RowQuery EVENTS = new RowQuery("""
            select 'event' as kind, event_name as own_name,
                if(event_type = 'RECURRING', concat(interval_value, ' ', lower(interval_field)), null) as "every",
                execute_at as "at", starts as "starts", ends as "ends", created as "created", last_altered as "last altered",
                lower(replace(status, '_', ' ')) as "enabled", lower(on_completion) as "on completion", event_comment as "comment",
                event_definition as "body", time_zone as "time zone",
            %s
            from information_schema.events
            where event_schema = {schema}
            """.formatted(SESSION.formatted("")), Refinements::event);

    /** Only {@code show create view} of MySQL tells the algorithm. */
    static final RowQuery VIEWS = new RowQuery("""
            select 'view' as kind, table_name as own_name, view_definition as "definition",
                lower(algorithm) as "algorithm", -- mariadb
                if(check_option <> 'NONE', lower(check_option), null) as "check option",
                lower(security_type) as "security", definer as "definer",
                character_set_client as "client charset", collation_connection as "connection collation"
            from information_schema.views
            where table_schema = {schema}
            """);

    /** A trigger goes with its table. */
    private static final Signs OF_TRIGGERS =
            Signs.of("create_trigger create_db", "drop_trigger drop_db drop_table alter_table rename_table");

    /** An event may go by itself when its time is over. */
    static final List<RowQuery> OF_MYSQL = List.of(
            TRIGGERS.seenBy(OF_TRIGGERS),
            ROUTINES_OF_MYSQL.seenBy(Signs.of(
                    "create_function create_procedure create_db",
                    "drop_function drop_procedure drop_db alter_function alter_procedure")),
            EVENTS.seenBy(Signs.of("create_event create_db", "")));

    static final List<RowQuery> OF_MARIADB = List.of(
            TRIGGERS.seenBy(OF_TRIGGERS),
            ROUTINES_OF_MARIADB.seenBy(Signs.of("mysql.proc", "mysql.proc")),
            EVENTS.seenBy(Signs.of("mysql.event create_event", "")));

    private ProgramQueries() {}
}
