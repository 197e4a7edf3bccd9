package dev.palindrome.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.testing.History;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupingTest {

    @TempDir
    Path folder;

    @BeforeEach
    void fourMigrations() {
        History.in(folder)
                .with("a", "select 1;", "select -1;")
                .with("b", "select 2;", "select -2;")
                .with("c", "select 3;", "select -3;")
                .with("d", "select 4;", "select -4;");
    }

    @Test
    void makesOneMigrationOfSeveral() {
        MigrationFolder read = grouped("000002 .. 000003_c");

        assertThat(read.migrations())
                .extracting(Migration::name)
                .containsExactly("000001_a", "000002_b..000003", "000004_d");
        Migration group = read.migrations().get(1);
        assertThat(group.steps()).extracting(Migration::name).containsExactly("000002_b", "000003_c");
        assertThat(List.of("000002", "000003", "000003_c", "000002_b.up.sql", "000002_b..000003"))
                .allMatch(group::isCalled);
        assertThat(read.previous(read.migrations().get(2))).map(Migration::name).contains("000003_c");
    }

    @Test
    void takesSeveralGroups() {
        assertThat(grouped("000001..000002", "000003..000004").migrations())
                .extracting(Migration::name)
                .containsExactly("000001_a..000002", "000003_c..000004");
    }

    @Test
    void namesTheGroupThatCannotBe() {
        refuses("000002", "the group \"000002\" is not of the form FIRST..LAST");
        refuses("000002..", "is not of the form");
        refuses("000002..000002", "is one migration, which needs no group");
        refuses("000003..000002", "ends before it begins");
        refuses("000003_x..000004", "names 000003_x", "did you mean \"000003_c\"?");
    }

    @Test
    void sharesNoMigration() {
        assertThatThrownBy(() -> grouped("000001..000002", "000002..000003"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("the group \"000002..000003\" shares 000002 with another group");
    }

    private void refuses(String group, String... words) {
        assertThatThrownBy(() -> grouped(group))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(words);
    }

    private MigrationFolder grouped(String... groups) {
        return MigrationFolders.readAs(folder, new Reading(null, Map.of(), List.of(groups)));
    }
}
