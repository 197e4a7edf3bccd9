package dev.palindrome.database.mysql;

import dev.palindrome.database.mysql.flavor.Flavor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Sets sessions and databases as a user asks, and says how they are set. */
final class SessionSettings {

    /** As variables they would hold for one statement of a session; what decides of a new table is the database's own. */
    private static final Map<String, String> OF_THE_DATABASE =
            Map.of("character_set_database", "character set", "collation_database", "collate");

    private static final String IN_FORCE = """
            select version() as server_version,
                @@session.time_zone as time_zone,
                @@session.sql_mode as sql_mode,
                @@session.character_set_client as character_set_client,
                @@session.collation_connection as collation_connection,
                @@session.character_set_database as character_set_database,
                @@session.collation_database as collation_database,
                @@session.default_storage_engine as default_storage_engine,
                @@lower_case_table_names as lower_case_table_names,
                @@session.%1$s as %1$s
            """;

    private static final int NO_SUCH_VARIABLE = 1193;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private SessionSettings() {}

    static void apply(Connection connection, Map<String, String> settings) throws SQLException {
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            String name = named(setting.getKey());
            if (!OF_THE_DATABASE.containsKey(name)) {
                execute(connection, "set session %s = %s".formatted(name, value(setting.getValue())));
            }
        }
    }

    static void found(Connection connection, Map<String, String> settings) throws SQLException {
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            String clause = OF_THE_DATABASE.get(setting.getKey());
            if (clause != null) {
                execute(connection, "alter database %s = %s".formatted(clause, Quoted.text(setting.getValue())));
            }
        }
    }

    static Map<String, String> inForce(Connection connection, Flavor flavor) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        IN_FORCE.formatted(flavor.isMariaDb() ? "tx_isolation" : "transaction_isolation"))) {
            row.next();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.put(row.getMetaData().getColumnLabel(i), String.valueOf(row.getString(i)));
            }
        }
        return values;
    }

    private static String named(String name) throws SQLException {
        if (!NAME.matcher(name).matches()) {
            throw new SQLException("Unknown system variable '%s'".formatted(name), "HY000", NO_SUCH_VARIABLE);
        }
        return name;
    }

    /** A number in quotes would be refused; a word without them would be taken for a column. */
    private static String value(String value) {
        return NUMBER.matcher(value).matches() ? value : Quoted.text(value);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
