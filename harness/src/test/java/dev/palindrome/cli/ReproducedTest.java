package dev.palindrome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.report.JsonReport;
import dev.palindrome.report.Reproduction;
import dev.palindrome.report.Run;
import dev.palindrome.testing.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that a report gives to whoever wants to see it again. */
class ReproducedTest {

    @TempDir
    Path folder;

    @TempDir
    Path beside;

    @BeforeEach
    void aShop() {
        History.in(folder)
                .with("customers", "create table customers (id int primary key, name text)", "drop table customers")
                .with("look", "select count(*) from host", "select 1");
    }

    @Test
    void saysWhatTheRowsWereMadeFrom() throws IOException {
        String fixtures = Files.createDirectory(beside.resolve("my rows")).toString();
        Files.writeString(beside.resolve("my rows/000002.sql"), "insert into customers values (1, 'Ada');");
        String host = Files.writeString(beside.resolve("host.sql"), "create table host (id int);")
                .toString();

        Run run = verify("--locale", "de,tr", "--fixtures", fixtures, "--before", host, "--lock-timeout", "3");

        assertThat(run.arguments())
                .containsExactly("--locale", "de,tr", "--fixtures", fixtures, "--before", host, "--lock-timeout", "3");
        assertThat(Reproduction.of(run))
                .endsWith("--rows 5 --seed 42 --locale de,tr --fixtures '%s' --before %s --lock-timeout 3"
                        .formatted(fixtures, host));
        assertThat(verify(run.arguments().toArray(String[]::new)).migrations())
                .extracting(migration -> migration.grade())
                .containsExactlyElementsOf(run.migrations().stream()
                        .map(migration -> migration.grade())
                        .toList());
    }

    @Test
    void saysNothingOfDefaults() throws IOException {
        Files.delete(folder.resolve("000002_look.up.sql"));
        Files.delete(folder.resolve("000002_look.down.sql"));

        assertThat(verify().arguments()).isEmpty();
    }

    private Run verify(String... more) throws IOException {
        Path json = beside.resolve("report.json");
        Program run = Program.run(Stream.concat(
                        Stream.of(
                                "verify",
                                folder.toString(),
                                "--rows",
                                "5",
                                "--provider",
                                "embedded",
                                "--out",
                                "json=" + json),
                        Stream.of(more))
                .toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return JsonReport.read(Files.readString(json)).runs().get(0);
    }
}
