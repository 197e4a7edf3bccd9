package dev.palindrome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeforeTest {

    @TempDir
    Path folder;

    @TempDir
    Path beside;

    private History history;

    @BeforeEach
    void aModuleOfAHost() {
        history = History.in(folder)
                .with(
                        "orders",
                        "create table shop.orders (id int primary key, customer int not null references shop.customers);"
                                + " grant select on shop.orders to shop_reader;",
                        "drop table shop.orders;");
    }

    @Nested
    class AHostThatIsMade {

        @Test
        void isThereForEveryMigration() throws IOException {
            Path host = file("""
                    create role shop_reader;
                    create schema shop;
                    create table shop.customers (id int primary key, name text not null);
                    """);

            assertThat(Program.verify(folder).out()).contains("unproven");
            assertThat(before(host).exit()).isZero();
        }

        @Test
        void hasRowsAndIsWatchedLikeEverythingElse() throws IOException {
            history.with(
                    "shout",
                    "update shop.customers set name = upper(name);",
                    "update shop.customers set name = lower(name);");
            Path host = file("""
                    create role shop_reader;
                    create schema shop;
                    create table shop.customers (id int primary key, name text not null);
                    """);

            Program run = verify(50, "--before", host.toString());

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out()).contains("000002_shout", "lossy", "shop.customers.name");
        }

        @Test
        void survivesAStateThatIsTakenFromTheCompanion() throws IOException {
            history.with("bad", "create table shop.bad (id int);", "select 1;")
                    .with("good", "create table shop.good (id int);", "drop table shop.good;");
            Path host = file(
                    "create role shop_reader; create schema shop; create table shop.customers (id int primary key);");

            assertThat(verify(20, "--before", host.toString(), "--expect", "000002=broken")
                            .exit())
                    .isZero();
        }

        @Test
        void mayComeInSeveralFiles() throws IOException {
            Path roles = file("create role postgres; create role shop_reader;");
            Path tables = file("create schema shop; create table shop.customers (id int primary key);");

            assertThat(before(roles, tables).exit()).isZero();
        }

        @Test
        void mayBeADump() throws IOException {
            Path dump = file("""
                    \\restrict aBcD
                    SET statement_timeout = 0;
                    SET transaction_timeout = 0;
                    SELECT pg_catalog.set_config('search_path', '', false);
                    CREATE ROLE shop_reader;
                    CREATE SCHEMA public;
                    CREATE SCHEMA shop;
                    CREATE TABLE shop.customers (
                        id integer NOT NULL,
                        name text
                    );
                    COPY shop.customers (id, name) FROM stdin;
                    1\tAda; 'quoted
                    2\t\\N
                    \\.

                    ALTER TABLE ONLY shop.customers
                        ADD CONSTRAINT customers_pkey PRIMARY KEY (id);
                    \\unrestrict aBcD
                    """);
            history.with(
                    "both",
                    "do $$ begin assert (select count(*) from shop.customers) = 2; end $$; select 1;",
                    "select 1;");

            Program run = before(dump);

            assertThat(run.exit()).describedAs(run.out() + run.err()).isZero();
        }
    }

    @Nested
    class AFileThatFails {

        @Test
        void isNamedWithLineStatementAndTheServersWords() throws IOException {
            Path host = file("create schema shop;\n\ncreate table shop.customers (\n  id integr primary key\n);\n");

            Program run = before(host);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .contains(host.toString().replace('\\', '/') + " fails on line 4")
                    .contains("type \"integr\" does not exist", "42704", "create table shop.customers ( id integr")
                    .hasLineCount(1);
        }

        @Test
        void holdsRowsThatTheServerRefuses() throws IOException {
            Path host = file("create table t (id int);\ncopy t from stdin;\nx\n\\.\n");

            assertThat(before(host).err()).contains("fails on line 2", "invalid input syntax", "copy t from stdin");
        }

        @Test
        void leavesATransactionOpen() throws IOException {
            assertThat(before(file("begin; create schema shop;")).err()).contains("end it with COMMIT");
        }

        @Test
        void isNotThere() {
            assertThat(before(beside.resolve("none.sql")).err()).contains("there is no before script");
        }
    }

    @Nested
    class CommandsOfPsql {

        @Test
        void copyRunsNoProgram() throws IOException {
            Path ran = beside.resolve("ran");
            assertThat(before(file("create table t (a text);\ncopy /* */ t from\n program 'touch %s';".formatted(ran)))
                            .err())
                    .contains("line 2: COPY ... PROGRAM runs a program on the server's machine");
            assertThat(ran).doesNotExist();
        }

        @Test
        void areRefusedByNameWithLineAndRemedy() throws IOException {
            assertThat(before(file("select 1;\n\\connect shop\n")).err())
                    .contains("line 2: \\connect is a command of psql", "without --create");
            assertThat(before(file("\\i other.sql\n")).err()).contains("line 1: \\i", "--before of its own");
            assertThat(before(file("select 1\n\\gexec\n")).err()).contains("line 2: \\gexec", "take it out");
            assertThat(before(file("\\set owner me\n")).exit()).isEqualTo(2);
        }

        @Test
        void areNoneInsideOfQuotes() throws IOException {
            Path host = file("create role shop_reader; create schema shop;"
                    + " create table shop.customers (id int primary key);\n"
                    + "comment on schema shop is 'a\n\\connect b\ncopy x from stdin;\n';\n");

            assertThat(before(host).exit()).isZero();
        }

        @Test
        void canSurroundACopyOnlyOnALineOfItsOwn() throws IOException {
            assertThat(before(file("copy t\nfrom stdin;\n1\n\\.\n")).err()).contains("has to stand on one line");
            assertThat(before(file("copy t from stdin;\n1\n")).err()).contains("have no end");
        }
    }

    private Program before(Path... files) {
        return Program.verify(
                folder,
                Stream.of(files)
                        .flatMap(file -> Stream.of("--before", file.toString()))
                        .toArray(String[]::new));
    }

    private Program verify(int rows, String... more) {
        return Program.run(Stream.concat(
                        Stream.of(
                                "verify",
                                folder.toString(),
                                "--rows",
                                Integer.toString(rows),
                                "--provider",
                                "embedded"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Path file(String sql) throws IOException {
        return Files.writeString(Files.createTempFile(beside, "host", ".sql"), sql);
    }
}
