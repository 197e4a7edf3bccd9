package dev.palindrome.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedPomTest {

    private static final Bundle BUNDLE = Bundle.ofThisBuild();

    @ParameterizedTest
    @FieldSource("dev.palindrome.release.Bundle#ARTIFACTS")
    void saysWhatCentralDemands(String artifact) {
        Pom pom = pom(artifact);
        assertThat(pom.text("/project/groupId")).isEqualTo("dev.palindrome");
        assertThat(pom.text("/project/artifactId")).isEqualTo(artifact);
        assertThat(pom.text("/project/version")).isEqualTo(BUNDLE.version());
        for (String element : new String[] {
            "name", "description", "licenses/license/name", "licenses/license/url", "developers/developer/name"
        }) {
            assertThat(pom.text("/project/" + element)).as(element).isNotBlank();
        }
        assertThat(pom.text("/project/url")).isEqualTo("https://palindrome.dev");
        assertThat(pom.text("/project/scm/url")).isEqualTo("https://github.com/palindrome-dev/palindrome");
        assertThat(pom.text("/project/scm/connection"))
                .isEqualTo("scm:git:https://github.com/palindrome-dev/palindrome.git");
    }

    /** A parent would have to be published, too, and hand its versions and its build to everybody. */
    @ParameterizedTest
    @FieldSource("dev.palindrome.release.Bundle#ARTIFACTS")
    void needsNoParentAndBringsNoBuild(String artifact) {
        for (String element : new String[] {"parent", "build", "profiles", "repositories", "modules", "properties"}) {
            assertThat(pom(artifact).values("/project/" + element)).as(element).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"palindrome-harness", "palindrome-junit"})
    void dependsOnReleasedVersionsAndNoTestLibraries(String artifact) {
        Pom pom = pom(artifact);
        assertThat(pom.values("//dependency/scope")).isNotEmpty().doesNotContain("test", "system");
        assertThat(pom.values("//dependency[groupId!='dev.palindrome']/version"))
                .noneMatch(version -> version.contains("SNAPSHOT") || version.contains("$"));
        assertThat(pom.values("//dependency[not(version)]")).isEmpty();
    }

    @Nested
    class WhatAUserGets {

        @Test
        void ofTheHarnessHasNoEngineNoDriverAndNoTool() {
            assertThat(pom("palindrome-harness").values(handedOn()))
                    .containsExactlyInAnyOrder(
                            "gson",
                            "HikariCP",
                            "jte-runtime",
                            "java-diff-utils",
                            "datafaker",
                            "jspecify",
                            "snakeyaml-engine",
                            "tomlj");
        }

        @Test
        void ofTheExtensionIsTheHarness() {
            assertThat(pom("palindrome-junit").values(handedOn()))
                    .containsExactlyInAnyOrder("palindrome-harness", "jspecify");
        }

        @Test
        void ofTheBomIsTheVersionOfWhatIsPublishedBesideIt() {
            assertThat(pom("palindrome-bom").values("//dependencyManagement//artifactId"))
                    .containsExactlyInAnyOrder("palindrome-harness", "palindrome-junit");
            assertThat(pom("palindrome-bom").values("//dependencyManagement//version"))
                    .allMatch(version -> version.equals("${project.version}") || version.equals(BUNDLE.version()));
        }

        private String handedOn() {
            return "/project/dependencies/dependency[not(optional='true') and not(scope='provided')]/artifactId";
        }
    }

    private static Pom pom(String artifact) {
        return Pom.of(BUNDLE.file(artifact, ".pom"));
    }
}
