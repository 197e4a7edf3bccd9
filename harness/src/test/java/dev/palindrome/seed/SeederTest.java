package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.schema.TableName;
import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeederTest {

    private static final TableName T = new TableName("public", "t");

    @Nested
    class OrdinaryTables {

        @Test
        void getTheRowsOfThePlan() throws SQLException {
            try (var db = Filled.with("create table t (id int primary key, name text not null, note varchar(10))")) {
                var report = db.fill(200);
                assertThat(report.touched()).containsExactly(T);
                assertThat(report.unfilledTables()).isEmpty();
                assertThat(report.unfilledColumns()).isEmpty();
                assertThat(db.count("select count(*) from t")).isEqualTo(200);
                assertThat(db.count("select count(*) from t where note is null"))
                        .isBetween(40L, 110L);
            }
        }

        @Test
        void areLeftAloneWhereTheyHaveRows() throws SQLException {
            try (var db = Filled.with("create table t (id int primary key)", "insert into t values (7)")) {
                assertThat(db.fill(10)).isEqualTo(SeedReport.NOTHING);
                assertThat(db.count("select count(*) from t")).isEqualTo(1);
            }
        }

        @Test
        void stayEmptyWhereNoRowsAreAskedFor() throws SQLException {
            try (var db = Filled.with("create table t (id int primary key)")) {
                assertThat(db.fill(0).wrote()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "15", "16", "17", "18"})
    void everyVersionIsFilled(String major) throws SQLException {
        try (var db = Filled.on(
                TestServers.postgres(major),
                "create type mood as enum ('sad', 'good')",
                "create table p (id bigint generated always as identity primary key, m mood not null unique deferrable)",
                """
                create table t (
                    id serial primary key, p_id bigint references p, tags text[], at timestamptz default now(),
                    size int generated always as (length(name)) stored, name text check (length(name) < 10), check (size > 1))
                """,
                "create table r (id int, at date not null) partition by range (at)",
                "create table r1 partition of r for values from ('2020-01-01') to ('2021-01-01')")) {
            var report = db.fill(50);
            assertThat(report.unfilledTables()).isEmpty();
            assertThat(report.unfilledColumns()).isEmpty();
            assertThat(db.count("select count(*) from t")).isEqualTo(50);
            db.run("alter table t add column more uuid unique", "insert into t (name) values ('ab')");
            assertThat(db.fill(50).unfilledColumns()).isEmpty();
        }
    }

    @Test
    void aUserWhoMayNotSilenceTriggersFillsAllTheSame() throws SQLException {
        try (var db = Filled.with(
                "create table p (id int primary key)",
                "create table t (id int primary key, p_id int references p, up int references t)",
                "create function bump() returns trigger language plpgsql as $$ begin new.id := new.id; return new; end $$",
                "create trigger bump before insert on t for each row execute function bump()",
                "create role palindrome_plain login",
                "grant all on p, t to palindrome_plain; grant usage on schema public to palindrome_plain")) {
            try {
                assertThat(db.fillAs("palindrome_plain", 30).unfilledTables()).isEmpty();
                assertThat(db.count("select count(*) from t")).isEqualTo(30);
            } finally {
                db.run("drop owned by palindrome_plain; drop role palindrome_plain");
            }
        }
    }

    @Test
    void anOpenTransactionKeepsItsSettings() throws SQLException {
        try (var db = Filled.with("create table t (id int primary key, at timestamptz)")) {
            assertThat(db.fillInsideATransaction(20)).isEqualTo("Asia/Tokyo origin");
            assertThat(db.count("select count(*) from t")).isEqualTo(20);
        }
    }

    @Nested
    class Types {

        private static final String[] TYPES = {
            "smallint",
            "int",
            "bigint",
            "numeric",
            "numeric(6,2)",
            "numeric(3,3)",
            "numeric(5)",
            "real",
            "double precision",
            "money",
            "text",
            "varchar",
            "varchar(1)",
            "varchar(20)",
            "char(3)",
            "\"char\"",
            "name",
            "boolean",
            "date",
            "time",
            "timetz",
            "time(0)",
            "timestamp",
            "timestamptz",
            "timestamp(0)",
            "interval",
            "uuid",
            "json",
            "jsonb",
            "bytea",
            "inet",
            "cidr",
            "macaddr",
            "macaddr8",
            "bit",
            "bit(5)",
            "varbit",
            "varbit(4)",
            "point",
            "line",
            "lseg",
            "box",
            "path",
            "polygon",
            "circle",
            "int4range",
            "int8range",
            "numrange",
            "daterange",
            "tsrange",
            "tstzrange",
            "int4multirange",
            "tsmultirange",
            "tsvector",
            "tsquery",
            "xml",
            "oid",
            "regclass",
            "pg_lsn",
            "jsonpath",
            "int[]",
            "text[]",
            "numeric(4,1)[]",
            "uuid[][]",
            "timestamptz[]",
            "mood",
            "mood[]",
            "positive",
            "pair",
            "pair[]",
            "floats",
            "xid",
            "txid_snapshot"
        };

        @Test
        void getValuesAndNulls() throws SQLException {
            try (var db = Filled.with(
                    "create type mood as enum ('sad', 'so so', 'happy')",
                    "create domain positive as int check (value > 0)",
                    "create type pair as (a int, b text)",
                    "create type floats as range (subtype = float8)")) {
                var columns = new StringBuilder("id bigserial primary key");
                for (int i = 0; i < TYPES.length; i++) {
                    columns.append(", c").append(i).append(' ').append(TYPES[i]);
                }
                db.run("create table t (" + columns + ")");
                var report = db.fill(300);
                assertThat(report.unfilledTables()).isEmpty();
                assertThat(report.unfilledColumns()).isEmpty();
                assertThat(db.count("select count(*) from t")).isEqualTo(300);
                for (int i = 0; i < TYPES.length; i++) {
                    assertThat(db.count("select count(c" + i + ") from t"))
                            .as(TYPES[i])
                            .isBetween(180L, 299L);
                }
            }
        }

        @Test
        void showEveryLabelOfAnEnum() throws SQLException {
            try (var db = Filled.with(
                    "create type mood as enum ('a', 'b', 'c', 'd', 'e', 'f')",
                    "create table t (id int primary key, one mood not null, two mood, flag bool)")) {
                db.fill(12);
                assertThat(db.count("select count(distinct one) from t")).isEqualTo(6);
                assertThat(db.count("select count(distinct two) from t")).isEqualTo(6);
                assertThat(db.count("select count(distinct flag) from t")).isEqualTo(2);
            }
        }

        @Test
        void mayBeUnique() throws SQLException {
            try (var db = Filled.with("create type mood as enum ('sad', 'so so', 'happy')")) {
                for (var type : TYPES) {
                    if (type.matches(
                            "json|xml|p.*|line|lseg|box|polygon|circle|jsonpath|xid|floats|bool.*|bit|.char.|varchar.1.|regclass|mood.*|txid.*|.*multirange|int2vector|varbit.*")) {
                        continue;
                    }
                    db.run("create table t (id bigserial primary key, c " + type + " unique not null)");
                    var report = db.fill(30);
                    assertThat(report.unfilledTables()).as(type).isEmpty();
                    assertThat(db.count("select count(distinct c) from t"))
                            .as(type)
                            .isEqualTo(30);
                    db.run("drop table t");
                }
            }
        }
    }

    @Nested
    class Keys {

        @Test
        void pointToParents() throws SQLException {
            try (var db = Filled.with("create table z_parent (id uuid primary key, code varchar(5) unique)", """
                    create table b_child (
                        id bigint generated always as identity primary key,
                        a_id uuid not null references z_parent,
                        z varchar(5) references z_parent (code))
                    """)) {
                assertThat(db.fill(100).unfilledColumns()).isEmpty();
                db.validateKeys();
                assertThat(db.count("select count(distinct a_id) from b_child")).isGreaterThan(30);
                assertThat(db.count("select count(*) from b_child where z is null"))
                        .isBetween(3L, 40L);
            }
        }

        @Test
        void ofSeveralColumnsAgreeWithEachOther() throws SQLException {
            try (var db = Filled.with(
                    "create table tenant (id int primary key)",
                    "create table project (tenant_id int references tenant, id int, primary key (tenant_id, id))",
                    "create table person (tenant_id int references tenant, id int, name text, primary key (tenant_id, id), boss int, foreign key (tenant_id, boss) references person)",
                    "create table task (id serial primary key, tenant_id int not null references tenant, project_id int not null, owner_id int, foreign key (tenant_id, project_id) references project, foreign key (tenant_id, owner_id) references person)")) {
                var report = db.fill(120);
                assertThat(report.unfilledTables()).isEmpty();
                assertThat(report.unfilledColumns()).isEmpty();
                assertThat(db.count("select count(*) from task")).isGreaterThan(80);
                db.validateKeys();
            }
        }

        @Test
        void inACircleAreFilledInTwoSteps() throws SQLException {
            try (var db = Filled.with(
                    "create table a (id int primary key, b_id int)",
                    "create table b (id int primary key, a_id int not null references a)",
                    "alter table a add foreign key (b_id) references b")) {
                var report = db.fill(50);
                assertThat(report.unfilledColumns()).isEmpty();
                assertThat(db.count("select count(b_id) from a")).isBetween(30L, 49L);
                db.validateKeys();
            }
        }

        @Test
        void inACircleWithoutNullAreFilledAllTheSame() throws SQLException {
            try (var db = Filled.with(
                    "create table branch (id int primary key, repo_id int not null, name text)",
                    "create table repo (id int primary key, main_id int not null references branch deferrable initially deferred)",
                    "alter table branch add foreign key (repo_id) references repo",
                    "create table c (id serial primary key, repo_id int not null references repo, branch_id int references branch)")) {
                var report = db.fill(50);
                assertThat(report.unfilledTables()).isEmpty();
                assertThat(db.count("select count(*) from branch")).isGreaterThan(40);
                assertThat(db.count("select count(*) from repo")).isGreaterThan(10);
                db.validateKeys();
            }
        }

        @Test
        void toTheTableItselfMakeTreesWithoutCircles() throws SQLException {
            try (var db = Filled.with(
                    "create table t (id int primary key, parent_id int references t)",
                    "create table u (id int primary key, parent_id int not null references u)")) {
                assertThat(db.fill(60).unfilledColumns()).isEmpty();
                db.validateKeys();
                assertThat(db.count("select count(*) from t where parent_id >= id"))
                        .isZero();
                assertThat(db.count("select count(*) from u where parent_id = id"))
                        .isEqualTo(1);
            }
        }

        @Test
        void joinManyToMany() throws SQLException {
            try (var db = Filled.with(
                    "create table a (id serial primary key)",
                    "create table b (id boolean primary key)",
                    "create table a_b (a_id int references a, b_id boolean references b, primary key (a_id, b_id))",
                    "create table one (a_id int primary key references a)")) {
                db.fill(40);
                assertThat(db.count("select count(*) from b")).isEqualTo(2);
                assertThat(db.count("select count(*) from a_b")).isEqualTo(40);
                assertThat(db.count("select count(*) from one")).isEqualTo(40);
            }
        }

        @Test
        void leaveATableEmptyWhoseParentIs() throws SQLException {
            try (var db = Filled.with(
                    "create table p (id int primary key, check (false))",
                    "create table t (id int, p_id int not null references p)")) {
                var report = db.fill(5);
                assertThat(report.unfilledTables().get(T)).contains("public.p").contains("has no rows");
                assertThat(report.unfilledTables().get(new TableName("public", "p")))
                        .contains("p_check");
            }
        }
    }

    @Nested
    class NewColumns {

        @Test
        void getValuesInMostRows() throws SQLException {
            try (var db = Filled.with(
                    "create table t (id int primary key, name text)", "create table p (id int primary key)")) {
                db.fill(100);
                db.run(
                        "alter table t add column mail text unique, add column p_id int references p, add column boss int references t");
                var before = db.dump();
                var report = db.fill(100);
                assertThat(report.touched()).containsExactly(T);
                assertThat(report.unfilledColumns()).isEmpty();
                assertThat(db.dump()).isNotEqualTo(before);
                for (var column : new String[] {"mail", "p_id", "boss"}) {
                    assertThat(db.count("select count(" + column + ") from t"))
                            .as(column)
                            .isBetween(60L, 99L);
                }
                db.validateKeys();
            }
        }
    }

    @Nested
    class ColumnsThatOthersRuleOut {

        @Test
        void getTheirValuesInNewRows() throws SQLException {
            try (var db = Filled.with(
                    "create table t (id serial primary key, a int, b int, check (num_nonnulls(a, b) = 1))")) {
                db.fill(100);
                db.run(
                        "alter table t add column c int, drop constraint t_check, add check (num_nonnulls(a, b, c) = 1)");
                var report = db.fill(100);
                assertThat(report.unfilledColumns()).isEmpty();
                assertThat(report.touched()).containsExactly(T);
                assertThat(db.count("select count(c) from t")).isEqualTo(20);
                assertThat(db.count("select count(*) from t")).isEqualTo(120);
                db.run("insert into t (a) values (1)");
            }
        }

        @Test
        void areNotTriedAgainWhileNothingChanges() throws SQLException {
            try (var db = Filled.with("create table t (id int primary key, a int, b int check (b > 5 and b < 3))")) {
                var seeder = new Seeder(db.dialect(), new SeedPlan(10, 1), Foresight.none());
                db.fill(seeder, 1);
                var again = db.fill(seeder, 2);
                assertThat(again.wrote()).isFalse();
                assertThat(again.unfilledColumns()).containsKey("public.t.b");
                assertThat(db.fill(seeder, 3)).isEqualTo(again);
            }
        }
    }

    @Nested
    class Counters {

        @Test
        void standBehindTheLargestValue() throws SQLException {
            try (var db = Filled.with(
                    "create sequence shared",
                    "create table t (id serial primary key, n bigint generated always as identity, s bigint default nextval('shared'), x text)")) {
                db.fill(25);
                db.run("insert into t (x) values ('mine')");
                assertThat(db.rows(
                                        "select id, n, s > (select max(s) from t where x <> 'mine' or x is null) from t where x = 'mine'")
                                .get(0))
                        .containsExactly("26", "26", "t");
            }
        }
    }
}
