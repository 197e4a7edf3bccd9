package dev.palindrome.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectScanTest {

    @TempDir
    Path root;

    private Project project;

    @BeforeEach
    void aProjectOfJava() {
        project = new Project(root).with("src/main/java/App.java", "class App {}");
    }

    @Nested
    class TheWalk {

        @Test
        void passesOverWhatWasFetchedOrMadeAndSaysSo() {
            project.withPairs("node_modules/lib/migrations")
                    .withPairs("target/classes/migrations")
                    .withPairs(".cache/migrations");

            assertThat(project.scan().finds()).isEmpty();
            assertThat(project.scan().notes()).containsExactly("passed over by name: node_modules, target");
        }

        @Test
        void followsNoLink(@TempDir Path elsewhere) throws IOException {
            new Project(elsewhere).withPairs("migrations");
            Files.createSymbolicLink(root.resolve("linked"), elsewhere);
            Files.createSymbolicLink(root.resolve("round"), root);

            assertThat(project.scan().finds()).isEmpty();
            assertThat(project.scan().notes()).containsExactly("2 symbolic links were not followed");
        }

        @Test
        void saysThatItIsNotCompleteWhereItStopped() {
            project.withPairs("a/b/c/d/migrations");

            var scan = ProjectScan.of(root, 4);

            assertThat(scan.isComplete()).isFalse();
            assertThat(scan.finds()).isEmpty();
            assertThat(scan.notes()).first().asString().contains("too big", "give a folder inside it");
        }

        @Test
        void findsNothingInAnEmptyFolder(@TempDir Path empty) {
            var scan = ProjectScan.of(empty);

            assertThat(scan.finds()).isEmpty();
            assertThat(scan.isComplete()).isTrue();
            assertThat(scan.seen()).isZero();
        }

        @Test
        void refusesAFile() {
            assertThatThrownBy(() -> ProjectScan.of(root.resolve("src/main/java/App.java")))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("is no folder");
        }

        @Test
        void doesNotStumbleOverBrokenConfigurations() {
            project.with("src/main/resources/application.yml", "spring: [", "\t}")
                    .with("flyway.conf", "flyway.locations=\\u00")
                    .with("pom.xml", "<flyway")
                    .with("alembic.ini", "script_location = %(here)s/../../..")
                    .with("knexfile.js", "module.exports = { directory: ")
                    .withFlyway("src/main/resources/db/migration");

            assertThat(project.scan().finds()).first().extracting(Find::tool).isEqualTo("flyway");
        }
    }

    @Nested
    class TheOrder {

        @Test
        void whatAConfigurationNamesStandsBeforeWhatNamesSuggest() {
            project.withPairs("aaa").withPairs("db/steps").with("Makefile", "up:", "\tmigrate -path db/steps up");

            assertThat(project.scan().finds())
                    .extracting(find -> find.folders().get(0))
                    .containsExactly("db/steps", "aaa");
            assertThat(project.scan().finds().get(0).configuration()).contains("Makefile");
        }

        @Test
        void testsAndExamplesStandLast() {
            project.withPairs("examples/blog/migrations")
                    .withPairs("src/test/resources/db")
                    .withPairs("zzz/db");

            assertThat(project.scan().finds()).extracting(Find::isIncidental).containsExactly(false, true, true);
        }

        @Test
        void whatCanBeRunStandsBeforeWhatCannot() {
            project.with("artisan", "#!/usr/bin/env php")
                    .with(
                            "database/migrations/2014_10_12_000000_create_users_table.php",
                            "<?php",
                            "use Illuminate\\Database\\Migrations\\Migration;")
                    .withPairs("zzz/db");

            assertThat(project.scan().finds()).extracting(Find::runs).containsExactly(true, false);
        }
    }

    @Nested
    class Engines {

        @Test
        void areToldByTheNamesOfFolders() {
            project.withPairs("migrations/mysql")
                    .withPairs("migrations/postgres")
                    .withPairs("migrations/clickhouse");

            var finds = project.scan().finds();

            assertThat(finds).extracting(Find::engine).containsExactly("mysql", "postgresql", null);
            assertThat(finds.get(2).runs()).isFalse();
            assertThat(finds.get(2).missing()).contains("clickhouse");
        }

        @Test
        void areToldByTheConfigurationThatNamesTheFolder() {
            project.withFlyway("sql")
                    .with("flyway.conf", "flyway.url=jdbc:mysql://localhost/shop", "flyway.locations=filesystem:sql");

            assertThat(project.only().engine()).isEqualTo("mysql");
        }
    }
}
