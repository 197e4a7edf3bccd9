package dev.palindrome.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundHistoryTest {

    @TempDir
    Path project;

    @Test
    void isTheOnlyOneOfTheProject() throws IOException {
        file("src/main/resources/db/migration/V1__shelf.sql");
        assertThat(FoundHistory.in(project, "")).satisfies(history -> {
            assertThat(history.folder()).isEqualTo(project.resolve("src/main/resources/db/migration"));
            assertThat(history.format()).isEqualTo("flyway");
        });
    }

    @Test
    void isNotGuessedWhereThereAreSeveral() throws IOException {
        file("src/main/resources/db/migration/V1__shelf.sql");
        file("other/migrations/000001_shelf.up.sql");
        assertThatThrownBy(() -> FoundHistory.in(project, ""))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("has more than one history; name one by `folder`:")
                .hasMessageContaining("  src/main/resources/db/migration (flyway)")
                .hasMessageContaining("  other/migrations (golang-migrate)");
        assertThat(FoundHistory.in(project, "flyway").format()).isEqualTo("flyway");
    }

    @Test
    void isMissedWhereThereIsNone() {
        assertThatThrownBy(() -> FoundHistory.in(project, ""))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("`folder` is missing, and " + project.toAbsolutePath());
    }

    private void file(String name) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "create table shelf (id int);\n");
    }
}
