package dev.palindrome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.check.Grade;
import dev.palindrome.check.Judgement;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.Progress;
import dev.palindrome.migration.Migration;
import dev.palindrome.testing.History;
import dev.palindrome.testing.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Defects of data and their clean twins, all in one history: each has a table of its own. */
class DataBatteryTest {

    private static final Set<String> ABOUT_DATA = Set.of("rows-preserved", "data-restored");
    private static final List<Shape> SHAPES = shapes();
    private static final Map<String, Judgement> JUDGED = new HashMap<>();

    @TempDir
    static Path folder;

    /** One section of the battery's file. */
    record Shape(int number, String title, Map<String, String> parts) {

        String part(String name, String table) {
            return parts.getOrDefault(name, "").replace("{t}", table);
        }

        String defect() {
            return "d" + number;
        }

        String twin() {
            return "t" + number;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    @BeforeAll
    static void takeThemAll() {
        History history = History.in(folder);
        history.with("fixtures", fixtures(), "drop schema public cascade; create schema public;");
        for (Shape shape : SHAPES) {
            String twinUp = shape.parts().containsKey("twin up") ? "twin up" : "up";
            String twinDown = shape.parts().containsKey("twin down") ? "twin down" : "down";
            history.with(shape.defect(), shape.part("up", shape.defect()), shape.part("down", shape.defect()))
                    .with(shape.twin(), shape.part(twinUp, shape.twin()), shape.part(twinDown, shape.twin()));
        }
        // The fixtures bring the rows: more would change the numbers.
        var options = Options.of(folder).rows(1).without("chain").build();
        try (var verification = Verification.on(TestServers::postgres, s -> {}, options, Progress.SILENT, false)) {
            for (Migration migration : verification.migrations()) {
                JUDGED.put(migration.description(), verification.judge(migration));
            }
        }
    }

    @Test
    void hasMoreThanThirtyShapes() {
        assertThat(SHAPES).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("battery")
    void namesTheDefect(Shape shape) {
        Judgement judgement = judgement(shape.defect());

        assertThat(sentences(judgement))
                .containsExactlyInAnyOrderElementsOf(
                        shape.part("found", shape.defect()).lines().toList());
        assertThat(judgement.grade()).as(judgement.because()).isEqualTo(Grade.LOSSY);
    }

    @ParameterizedTest
    @MethodSource("battery")
    void raisesNoAlarmAtTheTwin(Shape shape) {
        Judgement judgement = judgement(shape.twin());

        assertThat(sentences(judgement)).isEmpty();
        assertThat(judgement.grade()).as(judgement.because()).isIn(Grade.REVERSIBLE, Grade.UNPROVEN);
    }

    static Stream<Shape> battery() {
        return SHAPES.stream();
    }

    private static Judgement judgement(String name) {
        return Objects.requireNonNull(JUDGED.get(name));
    }

    private static List<String> sentences(Judgement judgement) {
        return judgement.outcomes().stream()
                .filter(o -> ABOUT_DATA.contains(o.check().id()))
                .map(o -> o.verdict())
                .filter(Verdict.Failed.class::isInstance)
                .flatMap(v -> ((Verdict.Failed) v).findings().stream())
                .map(f -> f.sentence())
                .toList();
    }

    private static String fixtures() {
        return SHAPES.stream()
                .map(s -> s.part("fixture", s.defect()) + "\n" + s.part("fixture", s.twin()))
                .collect(Collectors.joining("\n"));
    }

    private static List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        String[] sections = file().split("(?m)^## ");
        for (int i = 1; i < sections.length; i++) {
            String[] titled = sections[i].split("\n", 2);
            Map<String, String> parts = new HashMap<>();
            String[] pieces = titled[1].split("(?m)^(?=(?:fixture|up|down|found|twin up|twin down)$)");
            for (String piece : pieces) {
                String[] named = piece.strip().split("\n", 2);
                parts.put(named[0], named.length < 2 ? "" : named[1].strip());
            }
            shapes.add(new Shape(i, titled[0], parts));
        }
        return shapes;
    }

    private static String file() {
        try (InputStream file = DataBatteryTest.class.getResourceAsStream("data-battery.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
