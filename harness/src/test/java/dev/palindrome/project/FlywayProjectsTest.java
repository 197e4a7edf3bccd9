package dev.palindrome.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlywayProjectsTest extends ToolsOfProjects {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    shop/src/main/resources/application.properties | spring.flyway.locations=classpath:db/steps
                    shop/src/main/resources/application-prod.yml   | spring: {flyway: {locations: ['classpath:/db/steps']}}
                    shop/src/main/resources/application.properties | quarkus.flyway.locations=db/steps
                    shop/flyway.conf       | flyway.locations=filesystem:src/main/resources/db/steps
                    shop/flyway.toml       | flyway.locations = ["filesystem:./src/main/resources/db/steps"]
                    shop/pom.xml           | <flyway><locations><location>classpath:db/steps</location></locations></flyway>
                    shop/build.gradle      | flyway { locations = ['classpath:db/steps'] }
                    shop/build.gradle.kts  | flyway { locations = arrayOf("filesystem:src/main/resources/db/steps") }
                    """)
    void isFoundByTheConfigurationThatNamesItsLocation(String file, String text) {
        project.withFlyway("shop/src/main/resources/db/steps").with(file, text);

        assertFound("flyway", file, "shop/src/main/resources/db/steps");
        assertRuns();
    }

    @Test
    void isFoundByItsDefaultWhereABuildNamesIt() {
        project.withFlyway("src/main/resources/db/migration").with("pom.xml", "<artifactId>flyway-core</artifactId>");

        assertFound("flyway", "pom.xml", "src/main/resources/db/migration");
    }

    @Test
    void joinsFoldersOfReleases() {
        project.withFlyway("src/main/resources/db/migration/v1").withFlyway("src/main/resources/db/migration/v2");

        assertFound("flyway", "none", "src/main/resources/db/migration");
    }

    @Test
    void keepsFoldersOfVendorsApart() {
        project.withFlyway("src/main/resources/db/migration/mysql")
                .withFlyway("src/main/resources/db/migration/postgresql")
                .with(
                        "src/main/resources/application.properties",
                        "spring.flyway.locations=classpath:db/migration/{vendor}");

        assertThat(project.scan().finds()).extracting(Find::engine).containsExactly("mysql", "postgresql");
        assertThat(project.scan().finds())
                .allSatisfy(find -> assertThat(find.configuration()).isPresent());
    }

    @Test
    void isNamedEvenWhereItsLocationIsNotHere() {
        project.with("flyway.conf", "flyway.locations=filesystem:/srv/sql");

        assertFound("flyway", "flyway.conf");
        assertThat(project.only().evidence()).contains("not here");
    }

    @Test
    void isFoundInEachModule() {
        project.withFlyway("billing/src/main/resources/db/migration")
                .withFlyway("shop/src/main/resources/db/migration")
                .with("billing/pom.xml", "<artifactId>flyway-core</artifactId>")
                .with("shop/pom.xml", "<artifactId>flyway-core</artifactId>");

        assertThat(project.scan().finds())
                .extracting(find -> find.configuration().orElse(""))
                .containsExactly("billing/pom.xml", "shop/pom.xml");
    }

    @Test
    void takesNothingThatIsCommentedOut() {
        project.withFlyway("sql").with("pom.xml", "<!-- <flyway.locations>filesystem:sql</flyway.locations> -->");

        assertFound("flyway", "none", "sql");
    }
}
