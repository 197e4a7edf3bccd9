package dev.palindrome.database.mysql.copy;

import dev.palindrome.database.mysql.flavor.Flavor;
import dev.palindrome.database.mysql.flavor.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes in an empty database what another one holds. The server has no command for it. Neither has it one for a thing alone: each is
 * made from what the server itself says of it, in an order in which each finds what it needs.
 */
public final class DatabaseCopy {

    private static final String SESSION = """
            set session time_zone = '+00:00',
            sql_mode = 'NO_AUTO_VALUE_ON_ZERO,NO_ENGINE_SUBSTITUTION',
            foreign_key_checks = 0,
            unique_checks = 0,
            innodb_strict_mode = 0,
            sql_quote_show_create = 1,
            sql_safe_updates = 0,
            sql_select_limit = default,
            group_concat_max_len = 4294967295,
            lock_wait_timeout = 60,
            %s
            """; // what stands in a table may be more than could be written into it today

    private static final String OF_MYSQL = """
            /*!80030 sql_generate_invisible_primary_key = 0, show_gipk_in_create_table_and_information_schema = 1, */
            sql_require_primary_key = 0,
            explicit_defaults_for_timestamp = 1,
            information_schema_stats_expiry = 0,
            transaction_isolation = 'READ-COMMITTED'
            """;

    private static final String OF_MARIADB = """
            check_constraint_checks = 0,
            explicit_defaults_for_timestamp = 1,
            /*M!101100 system_versioning_insert_history = 1, */
            tx_isolation = 'READ-COMMITTED'
            """;

    private static final List<String> AS_BEFORE = List.of(
            "set names utf8mb4",
            "set sql_mode = 'NO_AUTO_VALUE_ON_ZERO,NO_ENGINE_SUBSTITUTION', time_zone = '+00:00', timestamp = default");

    private static final String DATABASE = """
            select default_character_set_name as charset, default_collation_name as collation
            from information_schema.schemata
            where schema_name = '%s'
            """;

    private final ServerVersion version;
    private final Replay replay;
    private final String source;
    private final String target;

    /**
     * Prepare a copy.
     *
     * @param session a session of its own, which takes several statements at once; its settings are changed
     */
    public DatabaseCopy(Connection session, ServerVersion version, String source, String target) {
        this.version = version;
        this.replay = new Replay(session);
        this.source = source;
        this.target = target;
    }

    /** Do it. Nobody may change the source meanwhile. */
    public void make() throws SQLException {
        replay.run(SESSION.formatted(version.isMariaDb() ? OF_MARIADB : OF_MYSQL));
        // What is shown from within is shown without the database's name.
        replay.run("use " + Flavor.quoted(source));
        var inventory = new Inventory(replay, source);
        var database = replay.rows(DATABASE.formatted(source)).get(0);
        var sequences = inventory.sequences();
        var routines = definitions(inventory.shown("", inventory.routines()));
        var tables = tables(inventory);
        var views = inventory.views();
        var triggers = definitions(inventory.shown("trigger", inventory.triggers()));
        var events = events(inventory);
        var sequenceDefinitions = definitions(inventory.shown("sequence", sequences));
        var valid = definitions(inventory.shown(
                "view", views.stream().filter(v -> !isInvalid(v)).toList()));
        var invalid = definitions(inventory.shown(
                "view", views.stream().filter(DatabaseCopy::isInvalid).toList()));

        replay.run(List.of(
                "use " + Flavor.quoted(target),
                "alter database %s character set %s collate %s"
                        .formatted(Flavor.quoted(target), database.text("charset"), database.text("collation"))));
        var stage = new Stage(replay, target, database.text("collation"));
        stage.make(routines);
        new Placeholders(replay, stage).make(invalid);
        replay.run(AS_BEFORE);
        make(sequences, sequenceDefinitions);
        replay.run(tables);
        Views.make(valid, stage);
        stage.make(triggers);
        stage.make(events);
        Grants.copy(replay, source, target);
    }

    private List<Definition> definitions(List<Row> shown) {
        return shown.stream().map(one -> Definition.of(one, source, target)).toList();
    }

    private List<String> tables(Inventory inventory) throws SQLException {
        var tables = inventory.tables();
        var columns = inventory.columns().stream().collect(Collectors.groupingBy(column -> column.text("name")));
        var rows = new Rows(source, target, version.isMariaDb() && version.isAtLeast(10, 11));
        var definitions = definitions(inventory.shown("table", tables));
        var statements = new ArrayList<String>();
        for (int i = 0; i < tables.size(); i++) {
            statements.add(definitions.get(i).sql());
            statements.add(rows.statement(
                    tables.get(i), columns.getOrDefault(definitions.get(i).name(), List.of())));
        }
        return statements;
    }

    private void make(List<Row> sequences, List<Definition> definitions) throws SQLException {
        for (int i = 0; i < sequences.size(); i++) {
            var name = Flavor.quoted(definitions.get(i).name());
            replay.run(List.of(
                    definitions.get(i).sql(),
                    "insert into %s.%s select * from %s.%s"
                            .formatted(Flavor.quoted(target), name, Flavor.quoted(source), name)));
        }
    }

    /** An event whose time is over is made at a time when it was not. */
    private List<Definition> events(Inventory inventory) throws SQLException {
        var events = inventory.events();
        var shown = inventory.shown("event", events);
        for (int i = 0; i < events.size(); i++) {
            shown.set(i, shown.get(i).with("moment", events.get(i).text("moment")));
        }
        return definitions(shown);
    }

    private static boolean isInvalid(Row view) {
        return view.text("comment").contains("references invalid");
    }
}
