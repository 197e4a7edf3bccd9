package dev.palindrome.museum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Every exhibit is what its sign says in the syntax of every tool, too, and the tool itself agrees with the database. */
@Tag("exhibits")
class MuseumInToolsTest {

    @Nested
    class MyBatis extends In {
        MyBatis() {
            super(Tool.MYBATIS);
        }
    }

    @Nested
    class Flyway extends In {
        Flyway() {
            super(Tool.FLYWAY);
        }
    }

    @Nested
    class LiquibaseInFormattedSql extends In {
        LiquibaseInFormattedSql() {
            super(Tool.LIQUIBASE_SQL);
        }
    }

    /** Not part of the build, for they take as long each as the ones above; {@code .ci/museum} runs them. */
    @Nested
    @Tag("museum")
    class InTheOtherSyntaxes {

        @Nested
        class LiquibaseInXml extends In {
            LiquibaseInXml() {
                super(Tool.LIQUIBASE_XML);
            }
        }

        @Nested
        class LiquibaseInYaml extends In {
            LiquibaseInYaml() {
                super(Tool.LIQUIBASE_YAML);
            }
        }

        @Nested
        class LiquibaseInJson extends In {
            LiquibaseInJson() {
                super(Tool.LIQUIBASE_JSON);
            }
        }
    }

    /** As those. */
    @Nested
    @Tag("museum")
    class InOtherVersions {

        @Nested
        class Flyway9 extends In {
            Flyway9() {
                super(Tool.FLYWAY, List.of("flyway-"), Path.of("target", "flyway", "9"));
            }
        }

        @Nested
        class Flyway11 extends In {
            Flyway11() {
                super(Tool.FLYWAY, List.of("flyway-"), Path.of("target", "flyway", "11"));
            }
        }

        @Nested
        class Liquibase5 extends In {
            Liquibase5() {
                super(Tool.LIQUIBASE_SQL, List.of("liquibase-"), Path.of("target", "liquibase5"));
            }
        }
    }

    abstract static class In {
        private final Tool tool;
        private final BiFunction<String, Boolean, String> guide;

        In(Tool tool) {
            this.tool = tool;
            this.guide = new Guest(tool.name());
        }

        In(Tool tool, List<String> without, Path instead) {
            this.tool = tool;
            this.guide = new OtherClassPath(without, instead).guide(tool);
        }

        @TestFactory
        Stream<DynamicTest> badOnesAreAsBadAsTheirSignsSay() {
            return visit(false);
        }

        @TestFactory
        @Tag("museum")
        Stream<DynamicTest> repairedOnesAreReversible() {
            return visit(true);
        }

        private Stream<DynamicTest> visit(boolean repaired) {
            return Exhibit.all().stream()
                    .filter(exhibit ->
                            tool.syntax().cannot(exhibit.name(), repaired).isEmpty())
                    .map(exhibit -> dynamicTest(
                            exhibit.name(),
                            () -> assertThat(guide.apply(exhibit.name(), repaired))
                                    .isEmpty()));
        }
    }
}
