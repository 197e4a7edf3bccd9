package dev.palindrome.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A project, and what is found in it. */
abstract class ToolsOfProjects {

    static final String UP = "create table users (id int);";

    @TempDir
    Path root;

    Project project;

    @BeforeEach
    void aProject() {
        project = new Project(root);
    }

    void assertFound(String tool, String configuration, String... folders) {
        var find = project.only();
        assertThat(find.tool()).isEqualTo(tool);
        assertThat(find.folders()).containsExactly(folders);
        assertThat(find.configuration().orElse("none")).isEqualTo(configuration);
        assertThat(find.evidence()).isNotBlank();
    }

    void assertRuns() {
        assertThat(project.only().missing()).isEmpty();
    }

    void assertCannotRun(String because) {
        assertThat(project.only().missing()).contains(because);
    }
}
