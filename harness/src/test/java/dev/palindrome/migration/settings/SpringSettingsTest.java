package dev.palindrome.migration.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpringSettingsTest {

    @TempDir
    Path resources;

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void tellsFlywayByItsOwnNamesAndLeavesSecretsOut() throws IOException {
        file("application.yml", """
                spring:
                  application: {name: '@project.name@', version: '1'}
                  datasource: {url: "jdbc:postgresql://prod/shop", password: secret}
                  flyway:
                    url: jdbc:postgresql://prod/shop
                    user: admin
                    password: secret
                    locations: [classpath:db/migration, "classpath:db/{vendor}"]
                    out-of-order: true
                    init-sqls: ["set a = 1, 2", set b = 3]
                    postgresql.transactional-lock: false
                    placeholders:
                      App_Owner: ann
                """);
        assertThat(read().flyway())
                .isEqualTo(Map.of(
                        "flyway.locations", "classpath:db/migration,classpath:db/{vendor}",
                        "flyway.outOfOrder", "true",
                        "flyway.initSql", "set a = 1, 2\nset b = 3",
                        "flyway.postgresql.transactional.lock", "false",
                        "flyway.placeholders.App_Owner", "ann"));
    }

    @Test
    void tellsLiquibaseByItsOwnNames() throws IOException {
        file("application.properties", """
                spring.liquibase.change-log=classpath:/db/main.xml
                spring.liquibase.contexts=prod,eu
                spring.liquibase.labelFilter=!slow
                spring.liquibase.default_schema=shop
                spring.liquibase.parameters.Owner=ann
                spring.liquibase.password=secret
                """);
        assertThat(read().liquibase())
                .isEqualTo(Map.of(
                        "liquibase.changelogFile", "classpath:/db/main.xml",
                        "liquibase.contexts", "prod,eu",
                        "liquibase.labelFilter", "!slow",
                        "liquibase.defaultSchemaName", "shop",
                        "liquibase.parameter.Owner", "ann"));
    }

    @Test
    void takesWhatMavenPutsInByTheBuildAsAText() throws IOException {
        file("application.yml", "info:\n  version: @project.version@\nspring:\n  flyway:\n    mixed: true\n");
        assertThat(read().flyway()).isEqualTo(Map.of("flyway.mixed", "true"));
        assertThat(read().value("info.version")).contains("@project.version@");
    }

    @Nested
    class OfWhatIsSaidTwice {
        @Test
        void propertiesCountMoreThanYamlAndConfigMoreThanTheRoot() throws IOException {
            file("application.yml", "spring.flyway: {table: yaml, schemas: yaml, target: yaml}\n");
            file("application.properties", "spring.flyway.table=properties\nspring.flyway.schemas=properties\n");
            file("config/application.yml", "spring.flyway.table: config\n");
            assertThat(read().flyway())
                    .isEqualTo(
                            Map.of("flyway.table", "config", "flyway.schemas", "properties", "flyway.target", "yaml"));
        }

        @Test
        void theEnvironmentCountsMoreThanFilesAndSystemPropertiesMost() throws IOException {
            file("application.yml", "spring.flyway: {out-of-order: false, mixed: false, locations: [a, b]}\n");
            environment.put("SPRING_FLYWAY_OUT_OF_ORDER", "true");
            environment.put("SPRING_FLYWAY_MIXED", "true");
            environment.put("SPRING_FLYWAY_PLACEHOLDERS_OWNER", "ann");
            properties.put("spring.flyway.mixed", "false");
            properties.put("spring.flyway.locations", "c");
            assertThat(read().flyway())
                    .isEqualTo(Map.of(
                            "flyway.outOfOrder", "true",
                            "flyway.mixed", "false",
                            "flyway.locations", "c",
                            "flyway.placeholders.owner", "ann"));
        }
    }

    @Nested
    class OfProfiles {
        @Test
        void readsTheFilesOfTheActiveOnesOverTheOthers() throws IOException {
            file("application.yml", "spring: {profiles: {active: eu}, flyway: {table: t, target: t, schemas: t}}\n");
            file("application-eu.yml", "spring.flyway: {table: eu, target: eu}\n");
            file("application-prod.properties", "spring.flyway.table=prod\n");
            file("application-test.yml", "spring.flyway.table: never\n");
            environment.put("SPRING_PROFILES_ACTIVE", "eu, prod");
            assertThat(read().flyway())
                    .isEqualTo(Map.of("flyway.table", "prod", "flyway.target", "eu", "flyway.schemas", "t"));
        }

        @Test
        void readsOnlyTheDocumentsThatAreForThem() throws IOException {
            file("application.properties", """
                    spring.profiles.group.prod=eu,metrics
                    spring.flyway.table=all
                    #---
                    spring.config.activate.on-profile=prod & !us
                    spring.flyway.table=prod
                    #---
                    spring.config.activate.on-profile=metrics
                    spring.flyway.target=metrics
                    #---
                    spring.config.activate.on-profile=(us | test), default
                    spring.flyway.table=never
                    """);
            properties.put("spring.profiles.active", "prod");
            assertThat(read().flyway()).isEqualTo(Map.of("flyway.table", "prod", "flyway.target", "metrics"));
        }

        @Test
        void theDefaultOneIsActiveWhereNoneIsNamed() throws IOException {
            file("application-default.yml", "spring.flyway.table: d\n");
            assertThat(read().flyway()).isEqualTo(Map.of("flyway.table", "d"));
        }

        @Test
        void refusesAnExpressionThatIsNone() throws IOException {
            file("application.yml", "spring.config.activate.on-profile: a & (b\n");
            assertThatThrownBy(() -> read())
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("on-profile is \"a & (b\"");
        }
    }

    @Nested
    class OfPlaceholders {
        @Test
        void takesThemFromFilesAndTheEnvironment() throws IOException {
            file("application.yml", """
                    my.base-name: shop
                    spring.flyway:
                      table: ${my.baseName}_${STAGE:dev}
                      schemas: ${NOT_THERE:${my.base-name}}
                      target: ${my.target}
                      installed-by: \\${literally}
                    """);
            environment.put("STAGE", "prod");
            environment.put("MY_TARGET", "7");
            assertThat(read().flyway())
                    .isEqualTo(Map.of(
                            "flyway.table", "shop_prod",
                            "flyway.schemas", "shop",
                            "flyway.target", "7",
                            "flyway.installedBy", "${literally}"));
        }

        @Test
        void namesTheOneThatNobodyGivesWhereItIsNeeded() throws IOException {
            file(
                    "application.yml",
                    "spring: {flyway: {table: '${TABLE}', password: '${PW}'}, liquibase.contexts: a}\n");
            assertThat(read().liquibase()).containsEntry("liquibase.contexts", "a");
            assertThatThrownBy(() -> read().flyway())
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("spring.flyway.table refers to ${TABLE}, which no file,")
                    .hasMessageContaining("${TABLE:...}");
        }

        @Test
        void namesTheOneThatRefersToItself() throws IOException {
            file("application.yml", "a: ${b}\nb: ${a}\nspring.flyway.table: ${a}\n");
            assertThatThrownBy(() -> read().flyway()).hasMessageContaining("refers to itself: a > b");
        }
    }

    @Nested
    class OfTheirPlace {
        @Test
        void areFoundOnTheClassPath() throws IOException {
            file("application.yml", "spring.flyway: {locations: a}\n");
            file("application-test.yml", "spring.flyway: {table: t}\n");
            try (var loader = new URLClassLoader(new URL[] {resources.toUri().toURL()}, null)) {
                var read = SpringSettings.onClassPath(loader, Map.of("spring.profiles.active", "test"));
                assertThat(read.flyway()).isEqualTo(Map.of("flyway.locations", "a", "flyway.table", "t"));
                assertThat(read.speaksOfFlyway()).isTrue();
                assertThat(read.speaksOfLiquibase()).isFalse();
            }
        }

        @Test
        void areToldOfWhenTheyAreBroken() throws IOException {
            file("application.yml", "spring:\n  flyway: [\n");
            assertThatThrownBy(() -> SpringSettings.in(resources))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("application.yml:");
        }
    }

    private void file(String name, String text) throws IOException {
        var file = resources.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private SpringSettings read() {
        return SpringSettings.of(SpringFiles.in(resources), new Outside(properties, environment));
    }
}
