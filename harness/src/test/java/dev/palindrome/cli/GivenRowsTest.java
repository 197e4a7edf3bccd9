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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenRowsTest {

    /** Fails where the table does not hold exactly the rows that a test gave. */
    private static final String ONLY_ADA =
            "do $$ begin assert (select string_agg(name, ',' order by id) from customers) = 'Ada,Bob'; end $$; select 1;";

    @TempDir
    Path folder;

    @TempDir
    Path beside;

    private History history;

    @BeforeEach
    void aShop() {
        history = History.in(folder)
                .with("customers", "create table customers (id int primary key, name text)", "drop table customers")
                .with(
                        "orders",
                        "create table orders (id int primary key, customer int not null references customers (id))",
                        "drop table orders");
    }

    @Nested
    class Fixtures {

        @BeforeEach
        void twoCustomers() throws IOException {
            fixture("000002.sql", "insert into customers values (1, 'Ada'), (2, 'Bob');");
        }

        @Test
        void areThereInPlaceOfSyntheticRows() {
            history.with("look", ONLY_ADA, "select 1;");

            assertThat(verify("--fixtures", beside.toString()).exit()).isZero();
        }

        @Test
        void leaveTheOtherTablesToSyntheticRows() {
            history.with(
                    "look", "do $$ begin assert (select count(*) from orders) > 5; end $$; select 1;", "select 1;");

            assertThat(verify("--fixtures", beside.toString()).exit()).isZero();
        }

        @Test
        void areThereAlsoBehindADirtyCycle() {
            history.with("dirty", "create table leftover (id int)", "select 1;").with("look", ONLY_ADA, "select 1;");

            assertThat(verify("--fixtures", beside.toString(), "--expect", "000003=broken")
                            .exit())
                    .isZero();
        }

        @Test
        void showWhatAMigrationDoesToThem() {
            history.with(
                    "shorten",
                    "alter table customers alter name type varchar(2) using left(name, 2)",
                    "alter table customers alter name type text");

            Program run = verify("--fixtures", beside.toString());

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out()).contains("000003_shorten", "lossy", "Ada");
        }

        @Test
        void areNamedInTheReport() {
            assertThat(verify("--fixtures", beside.toString()).out()).contains("rows of the user's own: 1 file in");
        }

        @Test
        void mustBeOfAMigrationThatThereIs() throws IOException {
            fixture("000009.sql", "select 1;");

            Program run = verify("--fixtures", beside.toString());

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("000009.sql is for the migration \"000009\"", "there is 000001, 000002");
        }

        @Test
        void areRefusedWithLineAndTheServersWords() throws IOException {
            history.with("look", "select 1;", "select 1;");
            fixture("000003.sql", "insert into orders values (1, 1);\ninsert into orders values (2, 99);");

            Program run = verify("--fixtures", beside.toString());

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("000003.sql fails on line 2", "23503");
        }

        @Test
        void needRowsToBeAskedFor() {
            assertThat(Program.run("verify", folder.toString(), "--rows", "0", "--fixtures", beside.toString())
                            .err())
                    .contains("0 rows were asked for");
        }

        @Test
        void mustBeAFolder() {
            assertThat(verify("--fixtures", beside.resolve("none").toString()).err())
                    .contains("cannot read the fixtures in");
        }

        private void fixture(String name, String sql) throws IOException {
            Files.writeString(beside.resolve(name), sql);
        }
    }

    @Nested
    class ADump {

        private static final String SHOP = """
                CREATE ROLE nobody_here_knows;
                CREATE TABLE public.customers (id integer NOT NULL, name text, phone text);
                ALTER TABLE public.customers OWNER TO somebody_else;
                CREATE TABLE public.orders (id integer NOT NULL, customer integer NOT NULL);
                COPY public.customers (id, name, phone) FROM stdin;
                1\tAda\t\\N
                2\tBob\t12
                \\.
                COPY public.orders (id, customer) FROM stdin;
                10\t1
                11\t2
                12\t99
                \\.
                """;

        @Test
        void givesItsRowsToTablesOfTheSameName() throws IOException {
            history.with("look", ONLY_ADA, "select 1;");

            Program run = verify("--data", dump(SHOP));

            assertThat(run.exit()).describedAs(run.out() + run.err()).isZero();
            assertThat(run.out()).contains("2 of the dump's 2 tables gave rows");
        }

        @Test
        void saysWhichRowsHaveNoParent() throws IOException {
            history.with(
                    "look", "do $$ begin assert (select count(*) from orders) = 2; end $$; select 1;", "select 1;");

            Program run = verify("--data", dump(SHOP));

            assertThat(run.exit()).describedAs(run.out() + run.err()).isZero();
            assertThat(run.out()).contains("1 values of the dump point to rows that are not there");
        }

        @Test
        void givesItsRowsToTheStateThatItIsOfWhereTheToolsTableSaysSo() throws IOException {
            history.with(
                            "early",
                            "do $$ begin assert (select count(*) from customers) = 20; end $$; select 1;",
                            "select 1;")
                    .with("look", ONLY_ADA, "select 1;");

            Program run = verify("--data", dump(SHOP + """
                            CREATE TABLE public.schema_migrations (version bigint NOT NULL, dirty boolean NOT NULL);
                            COPY public.schema_migrations (version, dirty) FROM stdin;
                            3\tf
                            \\.
                            """));

            assertThat(run.exit()).describedAs(run.out() + run.err()).isZero();
        }

        @Test
        void saysWhereNoStateIsThatOfTheDump() throws IOException {
            Program run = verify(
                    "--data",
                    dump(
                            "create table schema_migrations (version bigint, dirty bool); insert into schema_migrations values (9, false);"));

            assertThat(run.out()).contains("were not used: the tool's table in it says 9");
        }

        @Test
        void passesOverWhatTheServerLacks() throws IOException {
            assertThat(verify("--data", dump(SHOP)).out()).contains("passed over in the dump: role \"somebody_else\"");
        }

        @Test
        void addsToTheRowsThatMigrationsInsert() throws IOException {
            history.with(
                            "kinds",
                            "create table kinds (id int primary key, name text); insert into kinds values (1, 'a')",
                            "drop table kinds")
                    .with(
                            "look",
                            "do $$ begin assert (select count(*) from kinds) = 2; end $$; select 1;",
                            "select 1;");

            Program run = verify(
                    "--data",
                    dump("create table kinds (id int, name text); insert into kinds values (1, 'other'), (2, 'b');"));

            assertThat(run.exit()).describedAs(run.out() + run.err()).isZero();
        }

        @Test
        void namesRowsThatDoNotFit() throws IOException {
            Program run = verify(
                    "--data",
                    dump(
                            "create table customers (id int, name text); insert into customers values (1, 'a'), (1, 'b');"));

            assertThat(run.out()).contains("1 of the dump's 2 rows of public.customers do not fit: ");
        }

        @Test
        void leavesATableToSyntheticRowsWhoseColumnsItLacks() throws IOException {
            history.with("look", "select 1;", "select 1;");

            Program run = verify("--data", dump("create table orders (id int); insert into orders values (1);"));

            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains("the dump has no column customer, which needs a value");
        }

        @Test
        void isRefusedWithLineWhereItIsNoSql() throws IOException {
            Program run = verify("--data", dump("create table a (id int);\nthis is no dump;"));

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("fails on line 2", "syntax error");
        }

        @ParameterizedTest
        @CsvSource({
            "a folder, is a folder; make one file of it",
            "compressed, is compressed; unpack it first: gunzip -k",
            "empty, 'makes no table, so it has no rows to give'"
        })
        void isRefusedWhereNoRowCanComeOfIt(String kind, String message) throws IOException {
            Path dump = beside.resolve("dump.sql");
            switch (kind) {
                case "a folder" -> Files.createDirectory(dump);
                case "compressed" -> Files.write(dump, new byte[] {0x1f, (byte) 0x8b, 8, 0});
                default -> Files.writeString(dump, "-- nothing\n");
            }
            Program run = verify("--data", dump.toString());
            assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains(message);
        }

        @Test
        void mayBeInTheCustomFormat() throws IOException {
            Files.write(
                    beside.resolve("dump"),
                    "PGDMP and nothing else".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

            Program run = verify("--data", beside.resolve("dump").toString());

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .containsAnyOf("pg_restore cannot read the dump", "there is no pg_restore on the PATH");
        }

        @Test
        void isNotThere() {
            assertThat(verify("--data", beside.resolve("none.sql").toString()).err())
                    .contains("cannot read the dump");
        }
    }

    @Nested
    class ADumpOfAnotherEngine {

        @Test
        void isReadByItsOwnRules() throws IOException {
            history.with("look", "select 1;", "select 1;");
            String dump = dump("""
                    PRAGMA foreign_keys=OFF;
                    BEGIN TRANSACTION;
                    CREATE TABLE customers (id int primary key, name text);
                    INSERT INTO customers VALUES(1,'A; \\ b');
                    COMMIT;
                    """);

            Program run = verify("--database", "sqlite", "--data", dump);

            assertThat(run.exit()).describedAs(run.out() + run.err()).isZero();
            assertThat(run.out()).contains("1 of the dump's 1 tables gave rows, 1 in all");
        }

        @Test
        void isRefusedWhereItSpeaksToItsClient() throws IOException {
            assertThat(verify("--database", "sqlite", "--before", dump(".open other.db\n"))
                            .err())
                    .contains("line 1: .open other.db is a command of the client and leaves the database");
        }
    }

    private String dump(String sql) throws IOException {
        return Files.writeString(beside.resolve("dump.sql"), sql).toString();
    }

    private Program verify(String... more) {
        return Program.run(Stream.concat(
                        Stream.of("verify", folder.toString(), "--rows", "20", "--provider", "embedded"),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
