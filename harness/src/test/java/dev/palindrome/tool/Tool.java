package dev.palindrome.tool;

import dev.palindrome.migration.Folder;
import java.util.List;

/** One history of two migrations in the words of each tool. */
enum Tool {
    GOLANG_MIGRATE(List.of("1", "2")) {
        @Override
        void write(Folder files) {
            files.with("1_a.up.sql", "create table a ();")
                    .with("1_a.down.sql", "drop table a;")
                    .with("2_b.up.sql", "create table b ();\ncreate table c ();")
                    .with("2_b.down.sql", "drop table b;\ndrop table c;");
        }

        @Override
        List<String> stateAfter(int migrations) {
            return migrations == 0 ? List.of() : List.of(String.valueOf(migrations));
        }
    },
    PAIRS(List.of("1", "2")) {
        @Override
        void write(Folder files) {
            files.with("1.up.sql", "create table a ();")
                    .with("1.down.sql", "drop table a;")
                    .with("2.up.sql", "create table b ();\ncreate table c ();")
                    .with("2.down.sql", "drop table b;\ndrop table c;");
        }
    },
    DBMATE(List.of("1", "2")) {
        @Override
        void write(Folder files) {
            files.with("1_a.sql", "-- migrate:up\ncreate table a ();\n-- migrate:down\ndrop table a;")
                    .with(
                            "2_b.sql",
                            "-- migrate:up\ncreate table b ();\ncreate table c ();\n-- migrate:down\ndrop table b;\ndrop table c;");
        }
    },
    GOOSE(List.of("0", "1", "2")) {
        @Override
        void write(Folder files) {
            files.with("1_a.sql", "-- +goose Up\ncreate table a ();\n-- +goose Down\ndrop table a;")
                    .with(
                            "2_b.sql",
                            "-- +goose Up\ncreate table b ();\ncreate table c ();\n-- +goose Down\ndrop table b;\ndrop table c;");
        }

        @Override
        List<String> stateAfter(int migrations) {
            return all.subList(0, migrations + 1);
        }
    },
    POPX(List.of("20260101000001000000", "20260101000002000000", "20260101000002000001")) {
        @Override
        void write(Folder files) {
            files.with("20260101000001000000_a.up.sql", "create table a ();")
                    .with("20260101000001000000_a.down.sql", "drop table a;")
                    .with("20260101000002000000_b.postgres.up.sql", "create table b ();\ncreate table c ();")
                    .with("20260101000002000000_b.down.sql", "drop table b;")
                    .with("20260101000002000001_c.up.sql", "create table d (); drop table d;")
                    .with("20260101000002000001_c.down.sql", "drop table c;");
        }

        @Override
        List<String> stateAfter(int migrations) {
            return migrations == 2 ? all : all.subList(0, migrations);
        }
    },
    MYBATIS(List.of("1 a", "2 b c")) {
        @Override
        void write(Folder files) {
            files.with("1_a.sql", """
                            create table ${changelog} (id numeric(20), applied_at varchar(25), description varchar(255));
                            create table a ();
                            -- //@UNDO
                            drop table a;
                            """)
                    .with(
                            "2_b_c.sql",
                            "-- // why\ncreate table b ();\ncreate table c ();\n-- //@UNDO\ndrop table b; drop table c;\n");
        }
    },
    PRISMA(List.of("1_a", "2_b")) {
        @Override
        void write(Folder files) {
            files.with("1_a/migration.sql", "create table a ();")
                    .with("1_a/down.sql", "drop table a;")
                    .with("2_b/migration.sql", "create table b ();\ncreate table c ();")
                    .with("2_b/down.sql", "drop table b;\ndrop table c;");
        }
    },
    SQL_MIGRATE(List.of("1-a.sql", "2-b.sql")) {
        @Override
        void write(Folder files) {
            files.with("1-a.sql", "-- +migrate Up\ncreate table a ();\n-- +migrate Down\ndrop table a;")
                    .with(
                            "2-b.sql",
                            "-- +migrate Up\ncreate table b ();\ncreate table c ();\n-- +migrate Down\ndrop table b;\ndrop table c;");
        }
    },
    SQLX(List.of("1", "2")) {
        @Override
        void write(Folder files) {
            files.with("sqlx.toml", "")
                    .with("1_a.up.sql", "create table a ();")
                    .with("1_a.down.sql", "drop table a;")
                    .with("2_b.up.sql", "create table b ();\ncreate table c ();")
                    .with("2_b.down.sql", "-- no-transaction\ndrop table b;\ndrop table c;");
        }
    },
    PATTERN(List.of()) {
        @Override
        void write(Folder files) {
            files.with("V1.a.up.sql", "create table a ();")
                    .with("V1.a.down.sql", "drop table a;")
                    .with("V2.b.up.sql", "create table b ();\ncreate table c ();")
                    .with("V2.b.down.sql", "drop table b;\ndrop table c;");
        }

        @Override
        List<String> stateAfter(int migrations) {
            return all;
        }
    },
    SQITCH(List.of("a", "b")) {
        @Override
        void write(Folder files) {
            var planned = " 2026-01-31T12:00:00Z Ann <ann@example.com>\n";
            files.with("sqitch.plan", "%project=shop\n\na" + planned + "b" + planned)
                    .with("sqitch.conf", "[deploy]\nverify = true\n")
                    .with("deploy/a.sql", "begin; create table a (); commit;")
                    .with("revert/a.sql", "drop table a;")
                    .with("deploy/b.sql", "create table b ();\n\\set t c\ncreate table :\"t\" ();")
                    .with("revert/b.sql", "begin; drop table b, c; commit;")
                    .with("verify/b.sql", "select 1 from d;");
        }
    },
    FLYWAY(List.of("1 V1__a.sql", "2 V2__b.sql")) {
        @Override
        void write(Folder files) {
            files.with("V1__a.sql", "create table a ();")
                    .with("U1__a.sql", "drop table a;")
                    .with("V2__b.sql", "create table b ();\ncreate table c ();")
                    .with("U2__b.sql", "drop table b;\ndrop table c;");
        }
    },
    DIESEL(List.of("1", "2")) {
        @Override
        void write(Folder files) {
            files.with("1_a/up.sql", "create table a ();")
                    .with("1_a/down.sql", "drop table a;")
                    .with("2_b/up.sql", "create table b ();\ncreate table c ();")
                    .with("2_b/down.sql", "drop table b;\ndrop table c;");
        }
    };

    final List<String> all;

    Tool(List<String> all) {
        this.all = all;
    }

    abstract void write(Folder files);

    List<String> stateAfter(int migrations) {
        return all.subList(0, migrations);
    }
}
