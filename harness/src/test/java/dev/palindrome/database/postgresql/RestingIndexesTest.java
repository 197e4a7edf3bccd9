package dev.palindrome.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.database.Filling.Fitted;
import dev.palindrome.database.Filling.Indexes;
import dev.palindrome.database.Filling.Supply;
import dev.palindrome.snapshot.SchemaSnapshot;
import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Everything that can hang on an index is there, and must be the same afterwards. */
class RestingIndexesTest {

    /** Each row of each catalog that says anything about a table or its indexes; only where the bytes lie may change. */
    private static final String CATALOGS = """
        select to_jsonb(i)::text from pg_index i where indrelid >= 16384
        union all
        select to_jsonb(c)::text from pg_constraint c where connamespace = 'public'::regnamespace
        union all
        select (to_jsonb(c) - array['relfilenode', 'reltuples', 'relpages', 'relallvisible', 'relallfrozen', 'relfrozenxid', 'relminmxid'])::text
        from pg_class c where relnamespace = 'public'::regnamespace
        union all
        select to_jsonb(a)::text from pg_attribute a join pg_class c on c.oid = a.attrelid where relnamespace = 'public'::regnamespace
        union all
        select to_jsonb(d)::text from pg_description d where objoid >= 16384
        union all
        select to_jsonb(d)::text from pg_depend d where objid >= 16384
        union all
        select to_jsonb(t)::text from pg_trigger t
        order by 1
        """;

    private TestDatabase db;

    @BeforeEach
    void open() throws SQLException {
        db = new TestDatabase(TestServers.postgres());
        db.run("""
            create table rich (
                id int constraint rich_key primary key, code text, a int not null, b int, span int4range, words text,
                constraint code_once unique (code) deferrable initially deferred,
                constraint b_once unique nulls not distinct (b),
                constraint no_overlap exclude using gist (span with &&) where (a > 0),
                constraint positive check (a > 0));
            create unique index rich_identity on rich (a) include (b);
            create index rich_expression on rich ((a + id), lower(words)) with (fillfactor = 70) where b > 0;
            create index rich_words on rich using gin (to_tsvector('simple', words));
            create index rich_blocks on rich using brin (id);
            create index rich_broken on rich (words);
            create unique index rich_folded on rich (lower(code));
            alter index rich_expression alter column 1 set statistics 500;
            alter table rich cluster on rich_identity;
            alter table rich replica identity using index rich_identity;
            comment on index rich_words is 'found by words';
            comment on constraint code_once on rich is 'told apart';
            create table child (rich int references rich, code text);
            create view counted as select id, code, count(*) from rich group by id;
            create function shout() returns trigger language plpgsql as 'begin raise ''no''; end';
            create trigger shouting before insert on rich for each row execute function shout();
            create table parted (id int primary key, a int) partition by range (id);
            create index parted_a on parted (a);
            create table low partition of parted for values from (0) to (100);
            create table high partition of parted for values from (100) to (1000) partition by range (id);
            create table high1 partition of high for values from (100) to (1000);
            update pg_index set indisvalid = false where indexrelid = 'rich_broken'::regclass\
            """);
    }

    @AfterEach
    void close() throws SQLException {
        db.close();
    }

    private List<String> catalogs() throws SQLException {
        var lines = new ArrayList<String>();
        try (var session = db.connect();
                var statement = session.createStatement();
                var rows = statement.executeQuery(CATALOGS)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private SchemaSnapshot schema() throws SQLException {
        var catalogs = db.dialect().catalogs();
        return new SchemaSnapshot(
                catalogs.objects(db.observer(), TestDatabase.SCOPE),
                catalogs.census(db.observer(), TestDatabase.SCOPE));
    }

    private long count(String query) throws SQLException {
        try (var session = db.connect();
                var statement = session.createStatement()) {
            statement.execute("set enable_seqscan = off");
            try (var rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void load(String table, List<String> columns, List<List<@Nullable String>> rows, List<Fitted> taken)
            throws SQLException {
        try (var session = db.connect()) {
            load(session, table, columns, rows, taken);
        }
    }

    private void load(
            Connection session,
            String table,
            List<String> columns,
            List<List<@Nullable String>> rows,
            List<Fitted> taken)
            throws SQLException {
        var pieces =
                new ArrayList<>(List.of(rows.subList(0, rows.size() / 2), rows.subList(rows.size() / 2, rows.size())));
        new PostgresFilling()
                .load(
                        session,
                        db.shape(table),
                        columns,
                        new Supply() {
                            @Override
                            public List<List<@Nullable String>> next() {
                                return pieces.isEmpty() ? List.of() : pieces.remove(0);
                            }

                            @Override
                            public void taken(List<List<@Nullable String>> rows, Fitted fitted) {
                                taken.add(fitted);
                            }
                        },
                        Indexes.AFTERWARDS);
    }

    private static List<@Nullable String> row(int id, int code) {
        List<@Nullable String> row = new ArrayList<>();
        row.add(Integer.toString(id));
        row.add("c" + code);
        row.add(Integer.toString(id));
        row.add(Integer.toString(id));
        row.add("[" + id + "," + (id + 1) + ")");
        row.add("word" + id % 7);
        return row;
    }

    private static final List<String> COLUMNS = List.of("id", "code", "a", "b", "span", "words");

    @Nested
    class WhenTheRowsFit {

        @Test
        void allIsAsItWasAndEachIndexFindsEachRow() throws SQLException {
            var catalogs = catalogs();
            var schema = schema();
            List<Fitted> taken = new ArrayList<>();
            load(
                    "rich",
                    COLUMNS,
                    IntStream.rangeClosed(1, 500).mapToObj(i -> row(i, i)).toList(),
                    taken);
            assertThat(catalogs()).isEqualTo(catalogs);
            assertThat(schema()).isEqualTo(schema);
            assertThat(taken)
                    .hasSize(2)
                    .allSatisfy(fitted -> assertThat(fitted.refusal()).isNull());
            assertThat(count("select count(*) from rich where id > 0")).isEqualTo(500);
            assertThat(count("select count(*) from rich where a + id > 0 and b > 0"))
                    .isEqualTo(500);
            assertThat(count("select count(*) from rich where code = 'c77'")).isEqualTo(1);
            assertThat(count("select count(*) from rich where span && '[10,20)' and a > 0"))
                    .isEqualTo(10);
            assertThat(count("select count(*) from rich where to_tsvector('simple', words) @@ 'word3'"))
                    .isEqualTo(72);
        }

        @Test
        void partitionsAreLoadedAlike() throws SQLException {
            var catalogs = catalogs();
            load(
                    "parted",
                    List.of("id", "a"),
                    IntStream.range(50, 550)
                            .mapToObj(i -> List.<@Nullable String>of("" + i, "" + i % 10))
                            .toList(),
                    new ArrayList<>());
            assertThat(catalogs()).isEqualTo(catalogs);
            assertThat(count("select count(*) from parted where a = 3")).isEqualTo(50);
            assertThat(count("select count(*) from parted where id between 90 and 109"))
                    .isEqualTo(20);
        }

        @Test
        void theyAreForbiddenAfterwardsWhatWasForbidden() throws SQLException {
            load(
                    "rich",
                    COLUMNS,
                    IntStream.rangeClosed(1, 10).mapToObj(i -> row(i, i)).toList(),
                    new ArrayList<>());
            db.run("drop trigger shouting on rich");
            for (var again : List.of(
                    "(5, 'x', 11, 11, null)",
                    "(11, 'c5', 11, 11, null)",
                    "(11, 'x', 11, 5, null)",
                    "(11, 'x', 11, 11, '[5,6)')")) {
                assertThatThrownBy(() -> db.run("insert into rich (id, code, a, b, span) values " + again))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Nested
    class WhenRowsStandInEachOthersWay {

        @Test
        void theLoadFailsAndNothingIsThere() throws SQLException {
            var catalogs = catalogs();
            var rows = new ArrayList<>(
                    IntStream.rangeClosed(1, 50).mapToObj(i -> row(i, i)).toList());
            rows.add(row(51, 7));
            assertThatThrownBy(() -> load("rich", COLUMNS, rows, new ArrayList<>()))
                    .hasMessageContaining("code_once");
            assertThat(catalogs()).isEqualTo(catalogs);
            assertThat(count("select count(*) from rich")).isZero();
        }

        @Test
        void rowsThatAConditionForbidsAreLeftOutAndTold() throws SQLException {
            var rows = new ArrayList<>(
                    IntStream.rangeClosed(1, 50).mapToObj(i -> row(i, i)).toList());
            rows.add(row(-3, 77));
            List<Fitted> taken = new ArrayList<>();
            load("rich", COLUMNS, rows, taken);
            assertThat(taken.get(1).refusal()).contains("positive");
            assertThat(taken.get(1).kept().cardinality()).isEqualTo(25);
            assertThat(count("select count(*) from rich where id > 0")).isEqualTo(50);
        }
    }

    @Nested
    class StayInForce {

        @Test
        void whereTheTableHasRows() throws SQLException {
            db.run("insert into parted values (1, 1)");
            assertThat(resting("parted")).isEmpty();
        }

        @Test
        void whereTheUserMayNotWriteCatalogs() throws SQLException {
            try (var session = db.connect()) {
                session.setAutoCommit(false);
                TestDatabase.run(session, "create role plain; grant all on parted to plain; set role plain");
                assertThat(RestingIndexes.of(session, db.shape("parted")).names())
                        .isEmpty();
                session.rollback();
            }
        }

        @Test
        void whereAnEventTriggerWouldSeeThem() throws SQLException {
            db.run("""
                create function seen() returns event_trigger language plpgsql as 'begin end';
                create event trigger seeing on ddl_command_end execute function seen();
                alter event trigger seeing enable always\
                """);
            assertThat(resting("parted")).isEmpty();
        }

        @Test
        void whereAMigrationLeftThemInvalid() throws SQLException {
            assertThat(resting("rich")).contains("public.rich_key").doesNotContain("public.rich_broken");
        }

        private List<String> resting(String table) throws SQLException {
            try (var session = db.connect()) {
                session.setAutoCommit(false);
                var names = RestingIndexes.of(session, db.shape(table)).names();
                session.rollback();
                return names;
            }
        }
    }
}
