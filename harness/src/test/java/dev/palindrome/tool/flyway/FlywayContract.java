package dev.palindrome.tool.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.database.Database;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Folder;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.testing.TestServers;
import dev.palindrome.tool.MigrationTool;
import dev.palindrome.tool.ToolResult;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only Flyway does with its migrations and around them, whoever runs them. */
abstract class FlywayContract {
    private Folder files;
    private Database database;

    @BeforeEach
    void createDatabase(@TempDir Path path) {
        files = new Folder(path);
        database = TestServers.postgres().create("flyway");
    }

    @AfterEach
    void dropDatabase() {
        database.server().drop(database);
    }

    @Test
    void callbacksRunWhereFlywayRunsThem() throws SQLException {
        files.with("beforeMigrate.sql", "create table told (n int generated always as identity, what text);")
                .with("beforeEachMigrate.sql", told("before each"))
                .with("afterEachMigrate.sql", told("after each"))
                .with("afterEachMigrate__b.sql", told("after each b"))
                .with("afterVersioned.sql", told("after versioned"))
                .with("beforeRepeatables.sql", told("before repeatables"))
                .with("afterMigrate.sql", told("after migrate"))
                .with("beforeEachUndo.sql", told("before undo"))
                .with("V1__a.sql", told("one"))
                .with("V2__b.sql", told("two"))
                .with("U2__b.sql", told("undo two"))
                .with("R__c.sql", told("repeatable"));
        var folder = files.read();
        run(folder, 0, 1, 2);
        assertThat(told())
                .containsExactly(
                        "before each",
                        "one",
                        "after each",
                        "after each b",
                        "before each",
                        "two",
                        "after each",
                        "after each b",
                        "after versioned",
                        "before repeatables",
                        "before each",
                        "repeatable",
                        "after each",
                        "after each b",
                        "after migrate",
                        "before repeatables",
                        "before each",
                        "repeatable",
                        "after each",
                        "after each b",
                        "after migrate");
        execute("truncate told");
        tool(folder).down(database::connect, folder.migrations().get(1));
        assertThat(told()).containsExactly("before undo", "undo two");
    }

    @Test
    void aCallbackThatFailsIsNamedAndUndoesTheMigrationAroundIt() throws SQLException {
        files.with("V1__a.sql", "create table a ();").with("afterEachMigrate.sql", "select 1;\nselect nonsense;");
        var folder = files.read();
        var result = (ToolResult.Refused) run(folder, 0);
        assertThat(result.failure().message()).startsWith("afterEachMigrate.sql: column \"nonsense\"");
        assertThat(result.failure().file()).isEqualTo("afterEachMigrate.sql");
        assertThat(result.failure().line()).isEqualTo(2);
        assertThat(column("select relname from pg_class where relname = 'a'")).isEmpty();
    }

    @Test
    void aBeginningThatFailsIsTheUsersToMend() {
        files.with("V1__a.sql", "select 1;").with("beforeMigrate.sql", "grant nobody to nobody;");
        assertThatThrownBy(() -> run(files.read(), 0))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("beforeMigrate.sql fails on line 1 before the first migration", "--before");
    }

    @Test
    void aRepeatableMustRunTwice() throws SQLException {
        files.with("V1__a.sql", "select 1;").with("R__v.sql", "create view v as select 1;");
        var result = (ToolResult.Refused) run(files.read(), 0, 1);
        assertThat(result.failure().message()).isEqualTo("run a second time: relation \"v\" already exists");
    }

    @Test
    void aRepeatableIsInTheHistoryOnceForEachRun() throws SQLException {
        files.with("V1__a.sql", "select 1;").with("R__my_v.sql", "create or replace view v as select 1;");
        run(files.read(), 0, 1);
        assertThat(column("""
                        select coalesce(version, '-') || ' ' || description || ' ' || script
                        from flyway_schema_history
                        order by installed_rank
                        """)).containsExactly("1 a V1__a.sql", "- my v R__my_v.sql", "- my v R__my_v.sql");
    }

    @Test
    void worksInTheSchemaThatTheSettingsName() throws SQLException {
        files.with("flyway.conf", "flyway.schemas=app\nflyway.table=history\n")
                .with("V1__a.sql", "create table a (); create table ${flyway:defaultSchema}.b ();");
        run(files.read(), 0);
        assertThat(column("select schemaname || '.' || tablename from pg_tables where schemaname = 'app' order by 1"))
                .containsExactly("app.a", "app.b", "app.history");
    }

    @Test
    void putsWhatOnlyTheSessionKnows() throws SQLException {
        files.with("V1__a.sql", "create table a as select '${flyway:database}' as d, '${flyway:user}' as u;");
        run(files.read(), 0);
        assertThat(column("select (d = current_database() and u = current_user)::text from a"))
                .containsExactly("true");
    }

    private static String told(String what) {
        return "insert into told (what) values ('%s');".formatted(what);
    }

    private List<String> told() throws SQLException {
        return column("select what from told order by n");
    }

    final Folder files() {
        return files;
    }

    final Database database() {
        return database;
    }

    final List<String> column(String query) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        }
    }

    final void execute(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Return who runs the migrations. */
    abstract MigrationTool tool(MigrationFolder folder);

    final ToolResult run(MigrationFolder folder, int... numbers) throws SQLException {
        tool(folder).initialise(database::connect);
        ToolResult last = new ToolResult.Applied();
        for (int number : numbers) {
            last = tool(folder).up(database::connect, folder.migrations().get(number));
        }
        return last;
    }
}
