package dev.palindrome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void makeADatabase() throws SQLException {
        try (var session = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = session.createStatement()) {
            statement.executeUpdate("create table customers (id integer primary key, mail text, height int)");
            statement.executeUpdate(
                    "create table orders (id integer primary key, customer_id int references customers, status text)");
            statement.executeUpdate("""
                    with recursive n (i) as (select 1 union all select i + 1 from n where i < 500)
                    insert into customers select i, 'person' || i || '@mail.test', 150 + i % 40 from n
                    """);
            statement.executeUpdate("""
                    insert into orders select id, id % 100 + 1, case id % 4 when 0 then 'new' else 'paid' end from customers
                    """);
        }
    }

    private String file() {
        return folder.resolve("shop.db").toString();
    }

    private Program profile(String... more) {
        var arguments = new String[more.length + 3];
        arguments[0] = "profile";
        arguments[1] = "--url";
        arguments[2] = "jdbc:sqlite:" + file();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Program.run(arguments);
    }

    @Test
    void showsWhatItWouldWriteAndWritesNothing() throws IOException {
        var program = profile("--exact");
        assertThat(program.exit()).isZero();
        assertThat(program.out())
                .contains("engine: sqlite", "rows: 500", "parent: customers", "childless: 0.8", "quantiles: {5: 150")
                .doesNotContain("person", "paid", file());
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("shop.db"));
        }
    }

    @Test
    void writesWhatItShowed() {
        var out = folder.resolve("shop.profile.yaml");
        var program = profile("--exact", "--values", "orders.status", "--out", out.toString());
        assertThat(out).hasContent(program.out());
        assertThat(program.out()).contains("\"paid\": 0.75");
        assertThat(program.err()).contains("orders.status: written with 2 of its values");
        assertThat(Profile.read(out).biggest()).isEqualTo(500);
    }

    @Test
    void saysWhichTableHasNoStatistics() {
        var program = profile();
        assertThat(program.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(program.err()).contains("orders: left out: ANALYZE has never run on it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--values orders.stauts|--values names \"orders.stauts\", but no table with statistics has that column; orders has customer_id, id, status",
                "--values people.name|the tables are customers, orders",
                "--values status|which is not of the form TABLE.COLUMN; for example orders.status",
                "--values-of-low-cardinality -1|--values-of-low-cardinality is -1; it must be at least 0",
                "--out .|--out \".\" is a folder",
                "--out none/such.yaml|name a file in a folder that there is"
            })
    void whatCannotBeMeantIsRefusedBeforeAnythingIsShown(String options, String message) {
        var program = profile(("--exact " + options).split(" "));
        assertThat(program.err()).contains(message);
        assertThat(program.out()).isEmpty();
        assertThat(program.exit()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void namesTheWayOutOfAPasswordInTheAddress() {
        var program = Program.run("profile", "--url", "postgresql://me:s3cret@db/shop");
        assertThat(program.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(program.err()).contains("PALINDROME_PASSWORD").doesNotContain("s3cret");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNoEngine() {
        var program = Program.run("profile", "--url", "postgresql://127.0.0.1:1/shop", "--user", "me");
        assertThat(program.exit()).isEqualTo(ExitCode.NO_ENGINE);
        assertThat(program.err())
                .contains("the database of --url cannot be reached", "look at its host, port and name");
    }

    @Test
    void whatAServerSaysCannotSteerTheTerminal() {
        var program = Program.run("profile", "--url", "jdbc:sqlite:/none/\u001b[2J.db");
        assertThat(program.exit()).isEqualTo(ExitCode.NO_ENGINE);
        assertThat(program.err()).doesNotContain("\u001b");
    }
}
