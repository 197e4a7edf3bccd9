package dev.palindrome.tool.flyway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Folder;
import dev.palindrome.testing.TestServers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingModuleTest {

    @Test
    void namesTheDependencyToAdd(@TempDir Path path) {
        var folder = new Folder(path).with("V1__a.sql", "select 1;").read();
        var library = FlywayVersion.in("11", jar -> !jar.contains("postgresql")).library();
        assertThatThrownBy(() -> library.tool(folder, TestServers.postgres().dialect()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "Flyway 11.20.3 is on the class path, but not its module for postgresql: add org.flywaydb:flyway-database-postgresql:11.20.3, or say `palindrome` for the runner");
    }
}
