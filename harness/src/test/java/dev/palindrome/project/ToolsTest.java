package dev.palindrome.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolsTest extends ToolsOfProjects {

    @Test
    void thePageListsEachOfThem() throws IOException {
        var page = Files.readString(Path.of("../docs/detection.md"));

        assertThat(Tools.names()).allSatisfy(tool -> assertThat(page).contains("| `%s` |".formatted(tool)));
    }

    @Test
    void severalToolsInOneRepositoryAreSeveralFinds() {
        project.withFlyway("backend/src/main/resources/db/migration")
                .with("backend/pom.xml", "<artifactId>flyway-core</artifactId>")
                .with("web/prisma/schema.prisma", "")
                .with("web/prisma/migrations/20260101_users/migration.sql", UP)
                .with("ml/alembic.ini", "script_location = alembic")
                .with("ml/alembic/env.py", "from alembic import context")
                .with("ml/alembic/versions/1.py", "");

        assertThat(project.scan().finds().stream().map(Find::tool).toList())
                .isEqualTo(List.of("prisma", "flyway", "alembic"));
    }
}
