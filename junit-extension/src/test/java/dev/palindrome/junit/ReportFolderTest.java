package dev.palindrome.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.report.JsonReport;
import dev.palindrome.report.Report;
import dev.palindrome.report.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

    @TempDir
    Path path;

    @Test
    void theForksOfOneBuildAddToOneReport() throws IOException {
        write("build-1", "ShopTest");
        write("build-1", "BlogTest");

        assertThat(folders()).containsExactly("BlogTest", "ShopTest");
    }

    @Test
    void aClassThatRunsAgainReplacesItself() throws IOException {
        write("build-1", "ShopTest");
        write("build-1", "ShopTest");

        assertThat(folders()).containsExactly("ShopTest");
    }

    @Test
    void anotherBuildBeginsAnew() throws IOException {
        write("build-1", "ShopTest");
        write("build-2", "BlogTest");

        assertThat(folders()).containsExactly("BlogTest");
    }

    @Nested
    class WhereNobodySaysWhere {

        @Test
        void itIsTheTargetOfMaven() throws IOException {
            Files.createFile(path.resolve("pom.xml"));

            assertThat(ReportFolder.usual(path)).isEqualTo(path.resolve("target/palindrome"));
        }

        @Test
        void itIsTheBuildFolderOfGradle() throws IOException {
            Files.createFile(path.resolve("build.gradle.kts"));

            assertThat(ReportFolder.usual(path)).isEqualTo(path.resolve("build/palindrome"));
        }

        @Test
        void theProcessTellsWhereBothAreThere() throws IOException {
            Files.createFile(path.resolve("pom.xml"));
            Files.createFile(path.resolve("build.gradle"));

            assertThat(ReportFolder.usual(path)).isEqualTo(path.resolve("target/palindrome"));
            Path ofGradle = Runs.withProperty("org.gradle.test.worker", "1", () -> ReportFolder.usual(path));
            assertThat(ofGradle).isEqualTo(path.resolve("build/palindrome"));
        }
    }

    private void write(String build, String testClass) throws IOException {
        new ReportFolder(path, build)
                .write(Map.of(testClass, run(testClass)), runs -> Report.of("1", List.copyOf(runs.values())));
    }

    private List<String> folders() throws IOException {
        return JsonReport.read(Files.readString(path.resolve("report.json"))).runs().stream()
                .map(Run::folder)
                .toList();
    }

    private static Run run(String folder) {
        var engine = new Run.Engine("postgresql", "18.6", "embedded", "the test asks for it");
        return new Run(
                folder,
                "golang-migrate",
                new Report.Tool("palindrome", "0.1.0"),
                0,
                42,
                "2026-01-01T00:00:00Z",
                1,
                List.of(),
                engine,
                List.of(),
                Run.Summary.of(List.of()));
    }
}
