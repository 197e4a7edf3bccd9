package dev.palindrome.tool.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Folder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.liquibase.LiquibaseFormat;
import dev.palindrome.migration.liquibase.Syntax;
import dev.palindrome.tool.ToolLibrary;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that has changelogs, but no Liquibase for its tests. */
class NoLiquibaseTest {

    @Test
    void isToldWhatToAdd(@TempDir Path path) throws Exception {
        Syntax.YAML.write(new Folder(path));
        try (var none = new Apart()) {
            var format = (MigrationFormat) none.make(LiquibaseFormat.class);
            var library = (ToolLibrary) none.make(LiquibaseLibrary.class);
            assertThat(library.version()).isEmpty();
            assertThatThrownBy(() -> new Folder(path).readBy(format))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll("only Liquibase can read", "org.liquibase:liquibase-core:4.33.0");
        }
    }
}
