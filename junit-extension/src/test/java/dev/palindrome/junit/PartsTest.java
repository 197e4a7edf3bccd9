package dev.palindrome.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What the annotation says of which migrations are verified, and of how their sessions are set. */
class PartsTest {

    @TempDir
    Path reports;

    @Test
    void aGroupIsOneNode() {
        EngineExecutionResults results = run(Samples.Grouped.class, Map.of());

        assertThat(results.allEvents().failed().stream().map(Runs::message)).isEmpty();
        assertThat(Runs.names(results.testEvents().started())).containsExactly("000001_users..000002: schema-restored");
    }

    @Test
    void aGroupOfUnknownMigrationsIsRefused() {
        EngineExecutionResults results = run(Samples.Anywhere.class, Map.of("palindrome.groups", "000001..000009"));

        assertThat(results.allEvents().failed().stream().map(Runs::message))
                .singleElement()
                .asString()
                .contains("@MigrationTest on " + Samples.Anywhere.class.getName(), "000009");
    }

    @Test
    void aSettingIsRefusedInTheServersWords() {
        EngineExecutionResults results =
                run(Samples.Anywhere.class, Map.of("palindrome.settings", "TimeZone=Asia/Kyoto"));

        assertThat(results.allEvents().failed().stream().map(Runs::message))
                .first()
                .asString()
                .contains(Samples.Anywhere.class.getName(), "invalid value for parameter \"TimeZone\"");
    }

    @Test
    void theConnectionsOfTestsAreSetAsTheMigrationsAre() {
        EngineExecutionResults results = run(Samples.InTokyo.class, Map.of());

        assertThat(results.allEvents().failed().stream().map(Runs::message)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(2);
    }

    @Nested
    class SinceARevision {

        @TempDir
        Path folder;

        @BeforeEach
        void anOldHistory() throws IOException, InterruptedException {
            write("1_users", "create table users (id int);", "select 1;");
            git("init", "--quiet");
            git("add", "--all");
            git("-c", "user.name=t", "-c", "user.email=t@localhost", "commit", "--quiet", "--message", "old");
        }

        @Test
        void onlyWhatIsNewHasANode() throws IOException {
            write("2_size", "alter table users add size int;", "alter table users drop size;");

            EngineExecutionResults results = run(Samples.Since.class, folder());

            assertThat(results.allEvents().failed().stream().map(Runs::message)).isEmpty();
            assertThat(Runs.names(results.testEvents().started())).containsExactly("2_size: schema-restored");
        }

        @Test
        void nothingFailsWhereNothingIsNew() {
            EngineExecutionResults results = run(Samples.Since.class, folder());

            assertThat(results.allEvents().failed().list()).isEmpty();
            assertThat(results.testEvents().started().list()).isEmpty();
        }

        private Map<String, String> folder() {
            return Map.of("palindrome.folder", folder.toString());
        }

        private void write(String name, String up, String down) throws IOException {
            Files.writeString(folder.resolve(name + ".up.sql"), up);
            Files.writeString(folder.resolve(name + ".down.sql"), down);
        }

        private void git(String... arguments) throws IOException, InterruptedException {
            var command = new ArrayList<>(List.of("git"));
            command.addAll(List.of(arguments));
            assertThat(new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .start()
                            .waitFor())
                    .isZero();
        }
    }

    private EngineExecutionResults run(Class<?> sample, Map<String, String> parameters) {
        return new Runs(reports, parameters).of(selectClass(sample));
    }
}
