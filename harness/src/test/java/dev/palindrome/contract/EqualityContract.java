package dev.palindrome.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.snapshot.Difference;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.snapshot.SchemaSnapshot;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Pairs of schemas, and what tells the one from the other. */
interface EqualityContract {

    Engine engine();

    @TestFactory
    default Stream<DynamicTest> twoSchemasDifferInWhatTellsThemApartAndInNothingElse() throws SQLException {
        List<DynamicTest> tests = new ArrayList<>();
        try (var ground = new Ground(engine(), "")) {
            for (var situation : Situations.possible(engine(), "equality.sql").toList()) {
                var one = made(ground, situation.sql("given"));
                var other = made(ground, situation.sql("sql"));
                tests.add(DynamicTest.dynamicTest(
                        situation.title(),
                        () -> assertThat(told(SchemaDiff.between(one, other))).isEqualTo(expected(situation))));
            }
        }
        return tests.stream();
    }

    /** What situations may make is taken away again, so that they need no database each. */
    private static SchemaSnapshot made(Ground ground, String sql) throws SQLException {
        ground.run(
                "drop view if exists v;\ndrop table if exists child;\ndrop table if exists t;\ndrop table if exists t2;\n"
                        + sql);
        return ground.schema();
    }

    private static SortedSet<String> expected(Situation situation) {
        return Stream.of(situation.expects().split(";"))
                .map(String::strip)
                .filter(expected -> !expected.equals("equivalent"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> told(SchemaDiff diff) {
        return diff.rootDifferences().stream()
                .flatMap(EqualityContract::lines)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> lines(Difference difference) {
        var object = difference.kind() + " " + difference.name().replaceFirst("^public\\.", "");
        if (difference instanceof Difference.Changed changed) {
            return Stream.of("~ %s: %s".formatted(object, changed.property()));
        }
        if (difference instanceof Difference.Replaced replaced) {
            return Stream.of(
                    "- " + object,
                    "+ " + replaced.by().kind() + " " + replaced.by().name().replaceFirst("^public\\.", ""));
        }
        return Stream.of((difference instanceof Difference.Missing ? "- " : "+ ") + object);
    }
}
