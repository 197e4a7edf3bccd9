package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.flavor.ServerVersion;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Marks a moment in the life of a server: where two marks are equal no definition has changed between them. The server counts every
 * statement by its kind as soon as it begins it, those within programs and prepared ones too; what somebody writes into the
 * server's own tables by hand shows in their checksums.
 *
 * @param statements how often each kind of statement was begun that can change definitions
 * @param checksums of the server's own tables
 */
record ServerMark(SortedMap<String, Long> statements, SortedMap<String, String> checksums) {

    /** What reads, writes rows, or rules the session. */
    private static final Pattern HARMLESS = Pattern.compile(
            "(show|stmt|ha|xa)_.*|select|insert|insert_select|update|update_multi|"
                    + "delete|delete_multi|replace|replace_select|load|begin|commit|rollback|rollback_to_savepoint|savepoint|"
                    + "release_savepoint|set_option|set_role|change_db|do|call_procedure|dealloc_sql|execute_sql|prepare_sql|"
                    + "execute_immediate|compound_sql|empty_query|explain_other|get_diagnostics|signal|resignal|help|kill|"
                    + "lock_tables|unlock_tables|check|checksum|admin_commands|create_temporary_table|drop_temporary_table");

    /** What changes things that lie in a database, and no others. */
    private static final Set<String> WITHIN_DATABASES = Set.of(
            "create_table",
            "alter_table",
            "drop_table",
            "rename_table",
            "create_index",
            "drop_index",
            "create_view",
            "drop_view",
            "create_sequence",
            "alter_sequence",
            "drop_sequence",
            "truncate",
            "optimize",
            "analyze",
            "repair",
            "create_trigger",
            "drop_trigger",
            "create_event",
            "alter_event",
            "drop_event",
            "create_function",
            "alter_function",
            "drop_function",
            "create_procedure",
            "alter_procedure",
            "drop_procedure",
            "create_package",
            "create_package_body",
            "drop_package",
            "drop_package_body",
            "mysql.proc",
            "mysql.event");

    private static final String SHARED =
            "mysql.db, mysql.tables_priv, mysql.columns_priv, mysql.procs_priv, mysql.proxies_priv,"
                    + " mysql.servers, mysql.func, mysql.plugin, ";
    private static final String OF_MYSQL =
            SHARED + "mysql.user, mysql.global_grants, mysql.role_edges, mysql.default_roles, mysql.component";
    private static final String OF_MARIADB = SHARED + "mysql.global_priv, mysql.roles_mapping, mysql.proc, mysql.event";

    static ServerMark read(Connection connection, ServerVersion server) throws SQLException {
        SortedMap<String, Long> statements = new TreeMap<>();
        SortedMap<String, String> checksums = new TreeMap<>();
        try (var statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("show global status like 'Com\\_%'")) {
                while (rows.next()) {
                    String kind = rows.getString(1).substring("Com_".length());
                    if (!HARMLESS.matcher(kind).matches()) {
                        statements.put(kind, rows.getLong(2));
                    }
                }
            }
            try (ResultSet rows =
                    statement.executeQuery("checksum table " + (server.isMariaDb() ? OF_MARIADB : OF_MYSQL))) {
                while (rows.next()) {
                    checksums.put(rows.getString(1), String.valueOf(rows.getString(2)));
                }
            }
        }
        return new ServerMark(statements, checksums);
    }

    /** Return whether any of these kinds of statements was begun since, or any of these tables written. */
    boolean differsIn(Collection<String> marks, ServerMark before) {
        return marks.stream()
                .anyMatch(mark -> !Objects.equals(statements.get(mark), before.statements.get(mark))
                        || !Objects.equals(checksums.get(mark), before.checksums.get(mark)));
    }

    /** Return whether what surrounds the databases may be another than it was. */
    boolean hasOtherSurroundings(ServerMark before) {
        Stream<String> marks = Stream.of(statements, checksums)
                .map(Map::keySet)
                .flatMap(Set::stream)
                .filter(mark -> !WITHIN_DATABASES.contains(mark));
        return differsIn(marks.toList(), before);
    }
}
