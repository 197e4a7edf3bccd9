package dev.palindrome.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.snapshot.DataDiff.RowSample;
import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateReaderTest extends ReadDatabase {

    @Nested
    class Reading {

        @Test
        void seesTablesRowsAndSequencesWithoutTheTools() throws SQLException {
            DataSnapshot data = read().data();
            assertThat(data.tables()).containsOnlyKeys(ORDERS, USERS);
            assertThat(data.rows(USERS)).isEqualTo(20);
            assertThat(data.sequences()).extracting(s -> s.highest()).containsExactly(10L, 20L);
        }

        @Test
        void withoutRowsThereIsNoData() throws SQLException {
            State state = new StateReader(db.dialect(), TestDatabase.SCOPE, db.observer(), false)
                    .read(List.of(), List.of("1"));
            assertThat(state.data()).isEqualTo(DataReader.NOTHING);
            assertThat(state.schema().objects()).isNotEmpty();
            assertThat(state.bookkeeping()).containsExactly("1");
        }

        @Test
        void usesTheDefinitionsAgainWhereNothingChanged() throws SQLException {
            State one = read();
            db.run("insert into users (name) values ('x')");
            assertThat(read().schema()).isSameAs(one.schema());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "comment on table users is 'x'",
                    "comment on column users.name is 'x'",
                    "comment on schema public is 'x'",
                    "comment on function f() is 'x'",
                    "alter table users alter name set default 'x'",
                    "alter table users alter name set statistics 7",
                    "alter table users alter name set not null",
                    "alter table users set (fillfactor = 50)",
                    "alter table users rename to people",
                    "alter table users disable trigger all",
                    "alter table users enable row level security",
                    "alter table users add check (name <> '') not valid",
                    "create policy p on users",
                    "create index on users (name)",
                    "create view more as select 1 as a",
                    "create or replace view names as select name, id from users",
                    "create or replace function f() returns int language sql as 'select 2'",
                    "create collation c (provider = icu, locale = 'de')",
                    "alter collation c0 rename to c1",
                    "create extension citext",
                    "create schema s",
                    "create domain d as int",
                    "create rule r as on delete to users do nothing",
                    "create statistics st on id, name from users",
                    "alter sequence users_id_seq increment 2",
                    "alter type mood add value 'mad'",
                    "alter type mood rename value 'sad' to 'blue'",
                    "alter default privileges grant select on tables to public",
                    "grant select on users to public",
                    "grant select (name) on users to public",
                    "drop view names",
                    "drop function f()"
                })
        void seesEveryChangeOfADefinition(String sql) throws SQLException {
            State before = read();
            db.run(sql);
            assertThat(read().schema().objects()).isNotEqualTo(before.schema().objects());
        }

        @Test
        void countsOrphansAnewOnlyWhereATableWasTouched() throws SQLException {
            var key = new ForeignKeyShape("k", ORDERS, List.of("user_id"), USERS, List.of("id"));
            assertThat(reader.read(List.of(key), List.of()).data().orphans()).containsEntry(key, 0L);
            db.run("set session_replication_role = replica; delete from users where id = 1");
            assertThat(reader.read(List.of(key), List.of()).data().orphans()).containsEntry(key, 1L);
            db.run("insert into tool_history (name) values ('x')");
            assertThat(reader.read(List.of(key), List.of()).data().orphans()).containsEntry(key, 1L);
        }

        @Test
        void findsOutWhenTheServerDidNotCount() throws SQLException {
            State before = reader.read(List.of(), List.of());
            db.run("set track_counts = off; update users set name = 'x'; update orders set total = 0");
            State after = reader.read(List.of(), List.of());
            assertThat(after.data().tables().get(USERS))
                    .isNotEqualTo(before.data().tables().get(USERS));
            assertThat(after.data().tables().get(ORDERS))
                    .isNotEqualTo(before.data().tables().get(ORDERS));
        }

        @Test
        void failsWhenItsSessionWasEndedAndGoesOnWithAnother() throws SQLException {
            State before = read();
            reader.keepRows(before, table -> true);
            try (var observer = db.connectForReading()) {
                var doomed = new StateReader(db.dialect(), TestDatabase.SCOPE, observer, true);
                State state = doomed.read(List.of(), List.of());
                doomed.keepRows(state, table -> true);
                db.run("select pg_terminate_backend(%d, 5000)"
                        .formatted(db.dialect().sessions().id(observer)));
                assertThatThrownBy(() -> doomed.read(List.of(), List.of())).isInstanceOf(SQLException.class);
                db.run("update users set name = null where id = 3");
                StateReader heir = doomed.over(db.observer());
                assertThat(heir.compare(state, heir.read(List.of(), List.of()))
                                .tables()
                                .get(0)
                                .samples())
                        .containsExactly(new RowSample("id=3", "name", "n3", null));
            }
        }
    }

    /** What is remembered must be what is there, whatever happened in whatever order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverDiffersFromWhatIsReadAnew(long seed) throws SQLException {
        var random = new Random(seed);
        List<String> pool = List.of(
                "insert into users (name) values ('a'), (null)",
                "update users set name = name || '.' where id % 3 = 0",
                "update orders set total = total",
                "delete from orders where id % 4 = 1",
                "truncate orders",
                "insert into orders (user_id, total) select id, id from users on conflict do nothing",
                "alter table orders add column if not exists note text default 'n'",
                "alter table orders drop column if exists note",
                "alter type mood rename value 'sad' to 'low'",
                "alter type mood rename value 'low' to 'sad'",
                "alter table users alter name type varchar(99)",
                "alter table orders rename to purchases",
                "alter table purchases rename to orders",
                "create table if not exists log (at timestamptz default now(), n serial)",
                "insert into log default values",
                "drop table if exists log",
                "vacuum full users",
                "select nextval('users_id_seq')",
                "begin; delete from users where id > 25; rollback",
                "comment on table users is 'c'",
                "set session_replication_role = replica; delete from users where id % 7 = 0",
                "analyze");
        for (int i = 0; i < 25; i++) {
            String sql = pool.get(random.nextInt(pool.size()));
            try {
                db.run(sql);
            } catch (SQLException e) {
                // Not everything goes in every order; what failed must leave no trace either.
                assertThat(e.getSQLState()).isNotBlank();
            }
            read();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "15", "16", "17"})
    void readsAndComparesOnEveryVersion(String major) throws SQLException {
        try (var other = new TestDatabase(TestServers.postgres(major))) {
            other.run("create table t (id serial primary key, a text); insert into t (a) values ('x'), ('y')");
            var onOther = new StateReader(other.dialect(), TestDatabase.SCOPE, other.observer(), true);
            State before = onOther.read(List.of(), List.of());
            onOther.keepRows(before, table -> true);
            other.run("update t set a = null where id = 2");
            assertThat(onOther.compare(before, onOther.read(List.of(), List.of()))
                            .tables()
                            .get(0)
                            .samples())
                    .containsExactly(new RowSample("id=2", "a", "y", null));
        }
    }

    @Test
    void rowsOfVersion14AreReadEachTime() throws SQLException {
        try (var old = new TestDatabase(TestServers.postgres("14"))) {
            old.run("create table t (id int primary key); insert into t values (1)");
            var onOld = new DataReader(old.contents(), TestDatabase.SCOPE, old.observer());
            DataSnapshot before = onOld.read(old.shapes(), List.of());
            old.run("update t set id = 2");
            assertThat(onOld.read(old.shapes(), List.of()).tables()).isNotEqualTo(before.tables());
        }
    }
}
