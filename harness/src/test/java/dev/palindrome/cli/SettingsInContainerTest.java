package dev.palindrome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.History;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("container")
class SettingsInContainerTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mysql:9.7", "mariadb:10.11"})
    void areThoseOfTheSessionAndOfTheDatabase(String database) {
        History.in(folder)
                .with(
                        "users",
                        "create table \"users\" (id int primary key, nick varchar(20));",
                        "drop table \"users\";");

        assertThat(on(database).exit()).isEqualTo(1);
        Program run = on(database, "--set", "sql_mode=ANSI_QUOTES", "--set", "collation_database=latin1_german1_ci");

        assertThat(run.exit()).describedAs(run.out() + run.err()).isZero();
        assertThat(run.out())
                .contains("sql_mode=ANSI_QUOTES; collation_database=latin1_german1_ci")
                .contains("character_set_database=latin1");
    }

    @Test
    void areRefusedInTheServersOwnWords() {
        History.in(folder).with("users", "create table users (id int);", "drop table users;");

        assertThat(on("mysql:9.7", "--set", "sql_mood=ANSI").err()).contains("Unknown system variable 'sql_mood'");
        assertThat(on("mysql:9.7", "--set", "sql_mode=FRIENDLY").err())
                .contains("Variable 'sql_mode' can't be set to the value of 'FRIENDLY'");
    }

    private Program on(String database, String... settings) {
        var arguments = new ArrayList<>(
                List.of("verify", folder.toString(), "--rows", "0", "--provider", "container", "--database", database));
        arguments.addAll(List.of(settings));
        return Program.run(arguments.toArray(String[]::new));
    }
}
