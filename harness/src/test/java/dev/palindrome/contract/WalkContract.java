package dev.palindrome.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.Options;
import dev.palindrome.Verification;
import dev.palindrome.check.CheckOutcome;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Judgement;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.CycleEvidence.Moment;
import dev.palindrome.cycle.Progress;
import dev.palindrome.cycle.Step;
import dev.palindrome.cycle.StepOutcome;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.migration.Migration;
import dev.palindrome.schema.TableContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Walks of histories in which each migration has a grade and failing checks of its own. */
interface WalkContract {

    Engine engine();

    @TestFactory
    default Stream<DynamicTest> everyMigrationOfAHistoryGetsItsOwnGrade(@TempDir Path folder) throws IOException {
        var situations = Situations.possible(engine(), "walk.sql").toList();
        write(situations, folder);
        var judged = judge(folder, 30);
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < situations.size(); i++) {
            var situation = situations.get(i);
            var judgement = judged.get(i);
            tests.add(DynamicTest.dynamicTest(
                    situation.title(),
                    () -> assertThat(inWords(judgement))
                            .as(() -> told(judgement))
                            .isEqualTo(situation.expects())));
        }
        return tests.stream();
    }

    @TestFactory
    default Stream<DynamicTest> withoutRowsNothingIsFoundThatIsNotThere(@TempDir Path folder) throws IOException {
        var right = Situations.possible(engine(), "walk.sql")
                .filter(situation -> situation.expects().equals("reversible"))
                .toList();
        write(right, folder);
        var judged = judge(folder, 0);
        return Stream.iterate(0, i -> i < right.size(), i -> i + 1)
                .map(i -> DynamicTest.dynamicTest(
                        right.get(i).title(),
                        () -> assertThat(judged.get(i).grade())
                                .as(() -> told(judged.get(i)))
                                .isEqualTo(Grade.REVERSIBLE)));
    }

    /** What is tried behind a down, to find what mends it, must not touch what the next step meets. */
    @Test
    default void rowsStayWhereADownLeavesSomethingBehind(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("1_t.sql"), """
                -- migrate:up
                create table t (id integer not null primary key, a varchar(20));
                -- migrate:down
                drop table t;
                """);
        Files.writeString(folder.resolve("2_more.sql"), """
                -- migrate:up
                create table if not exists more (id integer not null primary key);
                -- migrate:down
                delete from more;
                """);
        var evidence = judge(folder, 30).get(1).evidence();
        var again = Objects.requireNonNull(evidence.states().get(Moment.AFTER_UP_AGAIN))
                .data();
        assertThat(again.tables().values()).extracting(TableContent::rows).contains(30L);
    }

    private List<Judgement> judge(Path folder, int rows) {
        var request = new EngineRequest(engine().name(), null, EngineRequest.AUTO, Duration.ofSeconds(5));
        var options = Options.of(folder).engine(request).rows(rows).build();
        List<Judgement> judged = new ArrayList<>();
        try (var verification = Verification.on(engine()::start, server -> {}, options, Progress.SILENT, false)) {
            for (Migration migration : verification.migrations()) {
                judged.add(verification.judge(migration));
            }
        }
        return judged;
    }

    /** Files of dbmate, since each holds both ways and its book is a plain list. */
    private static void write(List<Situation> situations, Path folder) throws IOException {
        for (int i = 0; i < situations.size(); i++) {
            var situation = situations.get(i);
            boolean first = i == 0;
            var up = situation.sql("up") + (first ? Situations.together(situations, "host") : "");
            var down = (first ? Situations.together(situations, "host down") : "") + situation.sql("down");
            var text = "-- migrate:up\n%s\n-- migrate:down\n%s".formatted(up, down);
            var name = situation.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
            Files.writeString(folder.resolve("202601010000%02d_%s.sql".formatted(i, name)), text);
        }
    }

    private static String inWords(Judgement judgement) {
        var failing = judgement.outcomes().stream()
                .filter(outcome -> isAgainst(judgement, outcome))
                .map(outcome -> " " + outcome.check().id())
                .sorted()
                .collect(Collectors.joining());
        return judgement.grade().toString().toLowerCase(Locale.ROOT) + failing;
    }

    /** What is inconclusive speaks against a migration only where nothing worse does. */
    private static boolean isAgainst(Judgement judgement, CheckOutcome outcome) {
        return outcome.verdict() instanceof Verdict.Failed
                || judgement.grade() == Grade.UNPROVEN && outcome.verdict() instanceof Verdict.Inconclusive;
    }

    private static String told(Judgement judgement) {
        var steps = Stream.of(Step.values())
                .map(step -> judgement.evidence().steps().get(step))
                .filter(StepOutcome.Failed.class::isInstance)
                .map(Object::toString);
        var findings = judgement.outcomes().stream()
                .filter(outcome -> isAgainst(judgement, outcome))
                .map(outcome -> outcome.check().id() + ": " + outcome.verdict());
        return Stream.concat(steps, findings).collect(Collectors.joining("\n"));
    }
}
