package dev.palindrome.migration.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FlatSettingsTest {

    @Nested
    class OfProperties {
        @Test
        void joinsAListWhoseValuesStandUnderAKeyEach() {
            var text = "flyway.locations[1]=b\nflyway.locations[0]=a\nflyway.url : jdbc:x\n";
            assertThat(FlatSettings.properties("flyway.conf", text))
                    .isEqualTo(Map.of("flyway.locations", "a,b", "flyway.url", "jdbc:x"));
        }

        @Test
        void namesTheLineOfABrokenEscape() {
            assertThatThrownBy(() -> FlatSettings.properties("flyway.conf", "a=1\nb=\\\\u2\nc=C:\\users\n"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("flyway.conf:3: \\u is not followed by four hexadecimal digits");
        }
    }

    @Nested
    class OfYaml {
        @Test
        void flattensMapsAndJoinsListsOfTexts() {
            var text = """
                    spring:
                      flyway:
                        locations: [a, b]
                        out-of-order: yes
                        baseline-version: 1.10
                        placeholders: {region: "no", nothing: ~}
                    stages:
                      - name: one
                      - name: two
                    """;
            assertThat(FlatSettings.yaml("application.yml", text))
                    .containsExactly(Map.of(
                            "spring.flyway.locations", "a,b",
                            "spring.flyway.out-of-order", "true",
                            "spring.flyway.baseline-version", "1.10",
                            "spring.flyway.placeholders.region", "no",
                            "spring.flyway.placeholders.nothing", "",
                            "stages[0].name", "one",
                            "stages[1].name", "two"));
        }

        @Test
        void hasAMapForEachDocument() {
            assertThat(FlatSettings.yaml("a.yml", "a: 1\n---\n# nothing\n---\na: 2\n"))
                    .containsExactly(Map.of("a", "1"), Map.of(), Map.of("a", "2"));
        }

        @Test
        void obeysMergeKeysAndAliases() {
            var text = "base: &base {a: 1, b: 2}\nown:\n  <<: *base\n  b: 3\n";
            assertThat(FlatSettings.yaml("a.yml", text).get(0))
                    .containsEntry("own.a", "1")
                    .containsEntry("own.b", "3");
        }

        @Test
        void namesTheLineOfWhatIsBroken() {
            assertThatThrownBy(() -> FlatSettings.yaml("db/app.yml", "a: 1\nb: [1\nc: 2\n"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageMatching("(?s)db/app.yml:[23]: this is no YAML: .*; correct the line, .*");
            assertThatThrownBy(() -> FlatSettings.yaml("app.yml", "a: 1\na: 2\n"))
                    .hasMessageStartingWith("app.yml:2: this is no YAML: the key \"a\" stands there twice");
        }

        @Test
        void makesNoObjectOfATag() {
            assertThat(FlatSettings.yaml("a.yml", "a: !!java.net.URL [\"http://localhost/\"]\n"))
                    .containsExactly(Map.of("a", "http://localhost/"));
        }

        @Test
        void refusesAliasesThatRepeatEachOther() {
            var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
            for (int i = 1; i < 9; i++) {
                bomb.append("a%s: &a%s [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(10)));
            }
            assertThatThrownBy(() -> FlatSettings.yaml("a.yml", bomb.toString()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("aliases");
        }
    }

    @Nested
    class OfToml {
        @Test
        void flattensTablesAndJoinsListsOfTexts() {
            var text = """
                    [flyway]
                    locations = ["filesystem:a",
                      "filesystem:b"]
                    outOfOrder = true
                    placeholders = {owner = "o'brien", "my.key" = 'x'}
                    [environments.dev]
                    schemas = []
                    [[stages]]
                    name = "one"
                    """;
            assertThat(FlatSettings.toml("flyway.toml", text))
                    .isEqualTo(Map.of(
                            "flyway.locations", "filesystem:a,filesystem:b",
                            "flyway.outOfOrder", "true",
                            "flyway.placeholders.owner", "o'brien",
                            "flyway.placeholders.my.key", "x",
                            "environments.dev.schemas", "",
                            "stages[0].name", "one"));
        }

        @Test
        void namesTheLineOfWhatIsBroken() {
            assertThatThrownBy(() -> FlatSettings.toml("flyway.toml", "[flyway]\nmixed = maybe\n"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageMatching(
                            "(?s)flyway.toml:2: this is no TOML: .*; correct the line, or take the file away");
        }
    }
}
