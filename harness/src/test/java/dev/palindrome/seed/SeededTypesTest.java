package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Values of each type. */
class SeededTypesTest {

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
                assertThat(db.count("select count(distinct c) from t")).as(type).isEqualTo(30);
                db.run("drop table t");
            }
        }
    }
}
