package dev.palindrome.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.battery.grammar.RandomSchema;
import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random migrations: the up and its exact inverse are clean, the up and an inverse that forgets one thing are not. */
@Tag("battery")
class RandomMigrationsTest {

    private static final int SCHEMAS = 200;
    private static final int MIGRATIONS_OF_EACH = 5;

    private static final Map<Long, Future<List<Trial>>> BEGUN = new TreeMap<>();
    private static Workbenches workbenches;
    private static int migrations;
    private static int contradictions;

    @BeforeAll
    static void begin() throws SQLException {
        workbenches = new Workbenches(TestServers.postgres(Battery.POSTGRES));
        seeds().forEach(seed -> BEGUN.put(seed, workbenches.begin("", cases(seed))));
    }

    @AfterAll
    static void close() throws SQLException {
        Summary.write(
                "random-postgresql-" + Battery.POSTGRES,
                List.of("migrations: " + migrations, "contradictions: " + contradictions));
        workbenches.close();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SCHEMAS);
    }

    @ParameterizedTest(name = "schema {0}")
    @MethodSource("seeds")
    void areCleanWhereTakenBackToTheLetterAndNamedWhereNot(long seed) {
        List<String> wrong = Workbenches.await(Objects.requireNonNull(BEGUN.get(seed))).stream()
                .filter(trial -> !Told.of(trial.diff()).equals(trial.tried().told()))
                .map(trial -> "told: %s%n%s".formatted(Told.of(trial.diff()), RandomCases.script(trial.tried())))
                .toList();
        migrations += MIGRATIONS_OF_EACH;
        contradictions += wrong.size();
        assertThat(wrong).isEmpty();
    }

    private static List<Case> cases(long seed) {
        RandomSchema schema = RandomSchema.of(seed, Integer.parseInt(Battery.POSTGRES));
        return LongStream.rangeClosed(1, MIGRATIONS_OF_EACH)
                .mapToObj(schema::migration)
                .flatMap(migration -> RandomCases.of(schema, migration).stream())
                .toList();
    }
}
