package dev.palindrome.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationToolsTest {

    @TempDir
    private Path root;

    @Test
    void aFormatWithoutALibraryIsRunByPalindrome() throws IOException {
        assertThat(MigrationTools.library(pairs(), Runner.AUTO)).isEmpty();
        assertThat(MigrationTools.library(pairs(), Runner.PALINDROME)).isEmpty();
    }

    @Test
    void aFormatWithoutALibraryCannotBeRunByOne() throws IOException {
        var folder = pairs();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> MigrationTools.library(folder, Runner.LIBRARY))
                .withMessageContaining("no Java library runs the format golang-migrate");
    }

    @Test
    void aRunnerIsCalledByItsNameInAnyCase() {
        assertThat(Runner.parse("Library")).isEqualTo(Runner.LIBRARY);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Runner.parse("libary"))
                .withMessage(
                        "no runner is called \"libary\"; did you mean \"library\"?; there are auto, library, palindrome");
    }

    private MigrationFolder pairs() throws IOException {
        Files.writeString(root.resolve("1_a.up.sql"), "create table a (x int);");
        Files.writeString(root.resolve("1_a.down.sql"), "drop table a;");
        return MigrationFolders.read(root, null);
    }
}
