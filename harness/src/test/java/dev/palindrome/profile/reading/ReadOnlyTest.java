package dev.palindrome.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadOnlyTest {

    private static final Terms EXACT = new Terms(Allowance.NONE, Set.of(), true, Duration.ofSeconds(30));

    private static final String TABLES = """
            create table parents (id int primary key);
            create table children (id int primary key, parent_id int references parents, size int);
            insert into parents select g from generate_series(1, 100) g;
            insert into children select g, g % 40 + 1, g % 7 from generate_series(1, 1000) g
            """;

    @Test
    void theSessionCannotWrite() throws SQLException {
        try (var database = new TestDatabase(TestServers.postgres())) {
            database.run("create table t (a int)");
            try (var session = database.connect();
                    var statement = session.createStatement()) {
                new PostgresStatistics().begin(session, EXACT);
                assertThatThrownBy(() -> statement.execute("insert into public.t values (1)"))
                        .hasMessageContaining("read-only transaction");
            }
        }
    }

    @Test
    void nothingIsWrittenWhateverIsRead() throws SQLException {
        try (var database = new TestDatabase(TestServers.postgres())) {
            database.run(TABLES + "; analyze");
            var address = Profiled.address(database);
            var before = writes(database);
            var marks = database.marks();
            assertThat(Profiled.read(address, EXACT).profile().tables()).hasSize(2);
            assertThat(writes(database)).isEqualTo(before);
            assertThat(database.marks()).isEqualTo(marks);
            Profiled.forget(database);
        }
    }

    @Test
    void aTableWithoutStatisticsIsNamedAndNotAnalysed() throws SQLException {
        try (var database = new TestDatabase(TestServers.postgres())) {
            database.run(TABLES);
            var gathered = Profiled.of(database, EXACT);
            assertThat(gathered.profile().tables()).isEmpty();
            assertThat(gathered.notes())
                    .containsExactly(
                            "public.children: left out: ANALYZE has never run on it",
                            "public.parents: left out: ANALYZE has never run on it");
            assertThat(database.text("select sum(reltuples) from pg_class where relname in ('parents', 'children')"))
                    .isEqualTo("-2");
        }
    }

    @Test
    void aSchemaThatIsNotThereIsNoEmptyProfile() throws SQLException {
        try (var database = new TestDatabase(TestServers.postgres())) {
            var terms = new Terms(Allowance.NONE, Set.of("shop"), false, Duration.ofSeconds(30));
            assertThatThrownBy(() -> Profiled.of(database, terms))
                    .hasMessage("--schema names \"shop\", but the database has no such schema; it has public");
        }
    }

    @Test
    void whoMayNotReadTheStatisticsIsToldSo() throws SQLException {
        try (var database = new TestDatabase(TestServers.postgres())) {
            database.run("revoke select on pg_catalog.pg_stats from public");
            assertThatThrownBy(() -> Profiled.of(database, EXACT))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("permission denied for view pg_stats; grant that to the user");
        }
    }

    @Test
    void countingTellsHowChildrenSpread() throws SQLException {
        try (var database = new TestDatabase(TestServers.postgres())) {
            database.run(TABLES + "; analyze");
            var key = Profiled.of(database, EXACT)
                    .profile()
                    .tables()
                    .get("public.children")
                    .keys()
                    .get("parent_id");
            assertThat(key).isNotNull();
            assertThat(key.parent()).isEqualTo("public.parents");
            assertThat(key.childless()).isEqualTo(0.6);
            assertThat(key.children()).containsEntry(50.0, 25.0).containsEntry(100.0, 25.0);
        }
    }

    private static String writes(TestDatabase database) throws SQLException {
        database.run("select pg_stat_force_next_flush()");
        return database.text("""
                select (tup_inserted, tup_updated, tup_deleted)::text
                from pg_stat_database
                where datname = current_database()
                """);
    }
}
