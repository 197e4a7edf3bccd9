package dev.palindrome.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReproductionTest {

    @Test
    void isTheCommandThatTakesOneMigrationAgain() {
        Run run = Sample.run("db/migration", List.of(Sample.broken()));

        assertThat(Reproduction.of(run, Sample.broken()))
                .isEqualTo("palindrome verify db/migration --format golang-migrate --database postgresql:18"
                        + " --rows 1000 --seed 42 --only 000003");
    }

    @Test
    void quotesWhatAShellWouldRead() {
        Run run = Sample.run("my migrations/it's $(here)", List.of());

        assertThat(Reproduction.of(run)).startsWith("palindrome verify 'my migrations/it'\\''s $(here)' --format");
    }

    @Test
    void keepsAFolderFromBeingTakenForAnOption() {
        assertThat(Reproduction.of(Sample.run("--url", List.of()))).startsWith("palindrome verify ./--url ");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql, 18.6, postgresql:18",
        "postgresql, none, postgresql",
        "mysql, 8.4.3, mysql:8.4",
        "mariadb, 11.4.5-MariaDB, mariadb:11.4",
        "sqlite, 3.46.0, sqlite:3.46"
    })
    void asksForTheVersionAsUsersDo(String name, String version, String asked) {
        assertThat(Reproduction.database(new Run.Engine(name, version, "embedded", "")))
                .isEqualTo(asked);
    }
}
