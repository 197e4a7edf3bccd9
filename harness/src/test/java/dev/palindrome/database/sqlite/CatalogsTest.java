package dev.palindrome.database.sqlite;

import static dev.palindrome.database.sqlite.Scratch.differences;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogsTest {

    private static final String PARENT = "create table p (a integer primary key, b int unique); ";

    @Nested
    class TellApart {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "create table t (a int) | create table t (a text) | type of column t.a",
                    "create table t (a varchar(20)) | create table t (a varchar(30)) | type of column t.a",
                    "create table t (a int) | create table t (a int not null) | not null of column t.a",
                    "create table t (a int not null) | create table t (a int not null on conflict ignore) | not null on conflict of column t.a",
                    "create table t (a int) | create table t (a int default 1) | default of column t.a",
                    "create table t (a int default 1) | create table t (a int default '1') | default of column t.a",
                    "create table t (a text default 'A') | create table t (a text default 'a') | default of column t.a",
                    "create table t (a text) | create table t (a text collate nocase) | collation of column t.a",
                    "create table t (a, b as (a + 1)) | create table t (a, b as (a + 2)) | generated of column t.b",
                    "create table t (a, b as (a + 1)) | create table t (a, b as (a + 1) stored) | virtual of column t.b",
                    "create table t (a int) | create table t (a int) strict | strict of table t",
                    "create table t (a int primary key) | create table t (a int primary key) without rowid | without rowid of table t, not null of column t.a",
                    "create table t (a integer primary key) | create table t (a integer primary key autoincrement) | autoincrement of primary key t",
                    "create table t (a integer primary key) | create table t (a integer primary key desc) | rowid of primary key t, columns of primary key t",
                    "create table t (a, primary key (a)) | create table t (a, primary key (a desc)) | columns of primary key t",
                    "create table t (a, primary key (a)) | create table t (a, primary key (a) on conflict replace) | on conflict of primary key t",
                    "create table t (a) | create table t (a unique) | unique constraint t(a)",
                    "create table t (a unique) | create table t (a unique on conflict fail) | on conflict of unique constraint t(a)",
                    "create table t (a check (a > 0)) | create table t (a) | check constraint t(a > 0)",
                    "create table t (a, constraint c check (a > 0)) | create table t (a, constraint c check (a > 1)) | condition of check constraint t.c",
                    "create table t (a references p(a)) | create table t (a) | foreign key t(a)",
                    "create table t (a references p(a)) | create table t (a references p(b)) | references of foreign key t(a)",
                    "create table t (a references p(a)) | create table t (a references p(a) on delete cascade) | on delete of foreign key t(a)",
                    "create table t (a references p(a) on update set null) | create table t (a references p(a)) | on update of foreign key t(a)",
                    "create table t (a references p(a)) | create table t (a references p(a) deferrable initially deferred) | deferrable of foreign key t(a)",
                    "create table t (a); create index i on t (a) | create table t (a) | index i",
                    "create table t (a); create index i on t (a) | create table t (a); create unique index i on t (a) | unique of index i",
                    "create table t (a); create index i on t (a) | create table t (a); create index i on t (a desc) | columns of index i",
                    "create table t (a); create index i on t (a) | create table t (a); create index i on t (a collate nocase) | columns of index i",
                    "create table t (a); create index i on t (a) | create table t (a); create index i on t (lower(a)) | columns of index i",
                    "create table t (a); create index i on t (a) | create table t (a); create index i on t (a) where a > 0 | where of index i",
                    "create table t (a); create view v as select a from t | create table t (a); create view v as select a + 1 as a from t | definition of view v",
                    "create table t (a); create view v as select a from t | create table t (a); create view v (b) as select a from t | columns of view v",
                    "create table t (a); create trigger r after insert on t begin select 1; end | create table t (a); create trigger r before insert on t begin select 1; end | timing of trigger r",
                    "create table t (a); create trigger r after insert on t begin select 1; end | create table t (a); create trigger r after delete on t begin select 1; end | event of trigger r",
                    "create table t (a); create trigger r after update on t begin select 1; end | create table t (a); create trigger r after update of a on t begin select 1; end | of columns of trigger r",
                    "create table t (a); create trigger r after insert on t begin select 1; end | create table t (a); create trigger r after insert on t when new.a > 1 begin select 1; end | when of trigger r",
                    "create table t (a); create trigger r after insert on t begin select 1; end | create table t (a); create trigger r after insert on t begin select 2; end | body of trigger r",
                    "create virtual table f using fts5(a) | create virtual table f using fts5(a, b) | arguments of virtual table f",
                    "create virtual table f using fts5(a) | create virtual table f using fts4(a) | module of virtual table f",
                    "pragma user_version = 1 | pragma user_version = 2 | value of setting user_version",
                    "pragma application_id = 1 | pragma application_id = 2 | value of setting application_id",
                    "pragma journal_mode = wal | pragma journal_mode = delete | value of setting journal_mode",
                })
        void whatIsNotTheSame(String one, String other, String differences) throws SQLException {
            var parent = one.startsWith("pragma") ? "" : PARENT;
            assertThat(differences(parent + one, parent + other)).containsExactlyInAnyOrder(differences.split(", "));
        }
    }

    @Nested
    class TakeForTheSame {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "create table t (a int) | CREATE  TABLE \"t\"([a] INT /* comment */)",
                    "create table t (a varchar(20)) | create table t (a VARCHAR ( 20 ))",
                    "create table t (a int unique) | create table t (a int, unique (a))",
                    "create table t (a int check (a > 0)) | create table t (a int, check (\"a\">0))",
                    "create table t (a int references p) | create table t (a int, foreign key (a) references p (a))",
                    "create table t (a int references p) | create table t (a int references p on delete no action not deferrable)",
                    "create table t (a integer primary key) | create table t (a integer, primary key (a))",
                    "create table t (a int) | create table t (a int default null null)",
                    "create table t (a int default 1) | create table t (a int default (1))",
                    "create table t (a text default 'x') | create table t (a text default \"x\")",
                    "create table t (a text) | create table t (a text collate binary)",
                    "create table t (a); create index i on t (a) | create table t (a); create index if not exists main.\"i\" on [t] (\"a\" asc)",
                    "create table t (a); create view v as select a from t | create table t (a); create view v as SELECT \"a\"/* all */FROM `t`",
                    "create table t (a); create trigger r insert on t begin select 1; end | create table t (a); create trigger r before insert on t for each row begin select 1 ; end",
                })
        void whatIsSpelledOtherwise(String one, String other) throws SQLException {
            assertThat(differences(PARENT + one, PARENT + other)).isEmpty();
        }

        @Test
        void whatWasRenamedThereAndBack() throws SQLException {
            var before = """
                    create table p (id integer primary key);
                    create table c (id integer primary key, p_id int references p (id), n int check (n > p_id));
                    create index c_n on c (n) where p_id > 0;
                    create view v as select c.n, p.id from c join p on p.id = c.p_id;
                    create trigger r after update of n on c when new.n > 1 begin update p set id = new.n where id = old.p_id; end;
                    """;
            var thereAndBack = """
                    alter table p rename to q; alter table q rename to p;
                    alter table c rename column n to m; alter table c rename column m to n;
                    alter table c rename to d; alter table d rename to c;
                    """;
            assertThat(differences(before, before + thereAndBack)).isEmpty();
            assertThat(differences(before, before + "alter table c rename column n to m"))
                    .isNotEmpty();
        }

        @Test
        void whatWasRebuilt() throws SQLException {
            var before = "create table t (a int, b text); create index i on t (a);";
            var rebuilt = "alter table t add column c int; create table t2 (a int, b text); drop table t;"
                    + "alter table t2 rename to t; create index i on t (a);";
            assertThat(differences(before, before + rebuilt)).isEmpty();
        }

        @Test
        void theOrderOfColumnsWhichIsOnlyNoted() throws SQLException {
            var diff = Scratch.compare("create table t (a int, b int)", "create table t (b int, a int)");
            assertThat(diff.differences()).isEmpty();
            assertThat(diff.incidentals()).isNotEmpty();
        }

        @Test
        void whatAnalyzeFindsOut() throws SQLException {
            var table = "create table t (a int); create index i on t (a); insert into t values (1);";
            assertThat(differences(table, table + "analyze;")).isEmpty();
        }
    }

    @Test
    void theToolsOwnTablesAreLeftOut() throws SQLException {
        assertThat(differences("", "create table tool_history (v int); create index tool_i on tool_history (v)"))
                .isEmpty();
    }

    @Test
    void shadowsBelongToTheirVirtualTable() throws SQLException {
        try (var scratch = new Scratch("create virtual table f using fts5(a)")) {
            assertThat(scratch.schema().objects())
                    .filteredOn(o -> !o.kind().equals("setting"))
                    .extracting(o -> o.kind() + " " + o.name())
                    .containsExactly("virtual table f");
        }
    }
}
