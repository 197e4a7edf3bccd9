package dev.palindrome;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "dev.palindrome", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String TEMPLATES = "dev.palindrome.report.html.templates..";

    /** From the roof to the ground; what stands in one line does not know each other. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("cli"),
            List.of("palindrome"),
            List.of("report", "expectation", "since"),
            List.of("check"),
            List.of("cycle"),
            List.of("given"),
            List.of("tool"),
            List.of("observe"),
            List.of("coverage", "writes"),
            List.of("snapshot"),
            List.of("seed"),
            List.of("profile"),
            List.of("database"),
            List.of("project"),
            List.of("schema", "migration"),
            List.of("failure"));

    @ArchTest
    static final ArchRule aPackageImportsOnlyFromPackagesBelowIt = layers();

    @ArchTest
    static final ArchRule noPackageComesBackToItself = slices().matching("dev.palindrome.(**)")
            .should()
            .beFreeOfCycles()
            .as("no package comes back to itself")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyPackageStandsOnAFloor = classes()
            .should()
            .resideInAnyPackage(FLOORS.stream()
                    .flatMap(List::stream)
                    .map(ArchitectureTest::packagesOf)
                    .toArray(String[]::new))
            .as("every package stands on a floor of the house");

    @ArchTest
    static final ArchRule checksAndReportsJudgeValuesNeverConnections = noClasses()
            .that()
            .resideInAnyPackage(packagesOf("check"), packagesOf("report"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..")
            .as("checks and reports judge values, never connections")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule containersAreStartedInOnePackage = only(
            "dev.palindrome.database.container..", "containers are started in one package", "org.testcontainers..");

    @ArchTest
    static final ArchRule flywayRunsInOnePackage =
            only("dev.palindrome.tool.flyway..", "Flyway runs in one package", "org.flywaydb..");

    @ArchTest
    static final ArchRule myBatisRunsInOnePackage =
            only("dev.palindrome.tool.mybatis..", "MyBatis Migrations runs in one package", "org.apache.ibatis..");

    @ArchTest
    static final ArchRule liquibaseIsReadInOnePackageAndRunInAnother = only(
            "dev.palindrome.[migration|tool].liquibase..",
            "Liquibase is read in one package and run in another",
            "liquibase..");

    @ArchTest
    static final ArchRule theProgramAloneReadsArguments =
            only(packagesOf("cli"), "the program alone reads arguments", "picocli..");

    @ArchTest
    static final ArchRule theProgramAloneSpeaksToTheTerminal = noClasses()
            .that()
            .resideOutsideOfPackage(packagesOf("cli"))
            .should(ACCESS_STANDARD_STREAMS)
            .as("the program alone speaks to the terminal")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule jsonIsAMatterOfReports =
            only(packagesOf("report"), "JSON is a matter of reports", "com.google.gson..");

    @ArchTest
    static final ArchRule theHarnessKnowsNoJUnit = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "org.assertj..")
            .as("the harness knows no JUnit")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyPackageSaysThatItHasNoNulls = classes()
            .that()
            .resideOutsideOfPackage(TEMPLATES)
            .should(standInANullMarkedPackage())
            .as("every package says that it has no nulls")
            .because("NullAway checks only packages that are @NullMarked")
            .allowEmptyShould(true);

    private static LayeredArchitecture layers() {
        var house = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (var floor : FLOORS) {
            for (var layer : floor) {
                house = house.layer(layer).definedBy(packagesOf(layer));
            }
        }
        for (int i = 0; i < FLOORS.size(); i++) {
            var above = FLOORS.subList(0, i).stream().flatMap(List::stream).toArray(String[]::new);
            for (var layer : FLOORS.get(i)) {
                house = above.length == 0
                        ? house.whereLayer(layer).mayNotBeAccessedByAnyLayer()
                        : house.whereLayer(layer).mayOnlyBeAccessedByLayers(above);
            }
        }
        return house.as("a package imports only from packages below it");
    }

    private static String packagesOf(String layer) {
        return layer.equals("palindrome") ? "dev.palindrome" : "dev.palindrome." + layer + "..";
    }

    private static ArchRule only(String home, String sentence, String library) {
        return noClasses()
                .that(JavaClass.Predicates.resideOutsideOfPackage(home))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .as(sentence)
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return new ArchCondition<>("stand in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                var sentence = "%s: package-info.java of %s %s @NullMarked"
                        .formatted(type.getName(), type.getPackageName(), marked ? "has" : "lacks");
                events.add(new SimpleConditionEvent(type, marked, sentence));
            }
        };
    }
}
