package dev.palindrome.half;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.Options;
import dev.palindrome.Verification;
import dev.palindrome.check.Grade;
import dev.palindrome.check.HalfApplied;
import dev.palindrome.check.Judgement;
import dev.palindrome.cycle.Aftermath;
import dev.palindrome.cycle.Aftermath.Rerun;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.CycleEvidence.Moment;
import dev.palindrome.cycle.Progress;
import dev.palindrome.cycle.Step;
import dev.palindrome.cycle.StepOutcome;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.migration.Folder;
import dev.palindrome.migration.Migration;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.snapshot.State;
import dev.palindrome.tool.StatementOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case is the second of three migrations: the first makes what it needs, the third shows that the walk goes on as it should. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class HalfAppliedSuite {

    private final List<String> files;

    HalfAppliedSuite(String... files) {
        this.files = List.of(files);
    }

    abstract DatabaseServer server();

    Stream<HalfCase> cases() {
        return files.stream().flatMap(file -> HalfCase.of(file).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isToldAsItIs(HalfCase half, @TempDir Path path) {
        List<Judgement> judged = judge(half, path);
        CycleEvidence evidence = judged.get(1).evidence();
        Step step = failed(evidence);
        Aftermath aftermath = ((StepOutcome.Failed) evidence.step(step)).aftermath();

        assertThat(told(step, aftermath, half.expected()))
                .as(() -> new HalfApplied(aftermath, half.rows()).facts() + " " + evidence.steps())
                .isEqualTo(half.expected());
        assertThat(judged)
                .as(() -> judged.stream().map(Judgement::because).toList().toString())
                .extracting(Judgement::grade)
                .containsExactly(Grade.REVERSIBLE, Grade.BROKEN, Grade.REVERSIBLE);
        goesOnFromATrueState(step, evidence, judged.get(2).evidence());
    }

    /**
     * As though the failed up did not exist; behind a failed down, as though nobody had tried it. An up that runs where there are no
     * rows was applied there.
     */
    private static void goesOnFromATrueState(Step step, CycleEvidence half, CycleEvidence next) {
        if (step == Step.UP && half.restoredFromCompanion()) {
            return;
        }
        State before = next.state(Moment.BEFORE).orElseThrow();
        State expected =
                half.state(step == Step.UP ? Moment.BEFORE : Moment.AFTER_UP).orElseThrow();
        assertThat(SchemaDiff.between(expected.schema(), before.schema()).differences())
                .isEmpty();
        if (step == Step.UP) {
            assertThat(before.data().tables()).isEqualTo(expected.data().tables());
        }
    }

    private static Step failed(CycleEvidence evidence) {
        return Stream.of(Step.values())
                .filter(step -> evidence.step(step) instanceof StepOutcome.Failed)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing failed: " + evidence.steps()));
    }

    /** In the words of the case: a statement only as far as that tells it, what is left behind only where it does. */
    private static List<String> told(Step step, Aftermath aftermath, List<String> expected) {
        List<String> told = new ArrayList<>();
        told.add(step.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        for (StatementOutcome statement : aftermath.statements()) {
            told.add(asFar(expected, told.size(), line(statement)));
        }
        List<String> left = new HalfApplied(aftermath, 0).leftBehind();
        expected.stream()
                .filter(line -> line.startsWith("left "))
                .map(line ->
                        line.equals("left nothing") && left.isEmpty() ? line : "left " + found(left, line.substring(5)))
                .forEach(told::add);
        told.add(asFar(expected, told.size(), again(aftermath.rerun())));
        return told;
    }

    private static String line(StatementOutcome statement) {
        return "%s %s"
                .formatted(
                        statement.fate().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        statement.statement().strip().replaceAll("\\s+", " "));
    }

    private static String asFar(List<String> expected, int at, String line) {
        return at < expected.size() && line.startsWith(expected.get(at)) ? expected.get(at) : line;
    }

    private static String found(List<String> left, String wanted) {
        return left.contains(wanted) ? wanted : left.toString();
    }

    private static String again(Rerun rerun) {
        if (rerun instanceof Rerun.Refused refused) {
            StatementOutcome at = refused.at();
            return "again refused "
                    + (at == null ? refused.message() : at.statement().strip().replaceAll("\\s+", " "));
        }
        return rerun instanceof Rerun.NotTried
                ? "again not tried"
                : rerun instanceof Rerun.Possible ? "again possible" : "again twice over";
    }

    private List<Judgement> judge(HalfCase half, Path path) {
        var folder = new Folder(path);
        var tool = HalfTool.of(half.section("tool", ""));
        tool.write(folder, 1, half.section("given", given()), half.section("given down", "drop table t;\n"));
        tool.write(folder, 2, half.section("up", ""), half.section("down", ""));
        tool.write(
                folder,
                3,
                half.section("after", "create table afterwards (id int primary key);\n"),
                half.section("after down", "drop table afterwards;\n"));
        var request = new EngineRequest(server().engine(), null, EngineRequest.AUTO, Duration.ofSeconds(5));
        var options = Options.of(path).engine(request).rows(half.rows()).build();
        List<Judgement> judged = new ArrayList<>();
        try (var verification = Verification.on(this::server, server -> {}, options, Progress.SILENT, false)) {
            for (Migration migration : verification.migrations()) {
                judged.add(verification.judge(migration));
            }
        }
        return judged;
    }

    String given() {
        return "create table t (id int primary key, v varchar(20), n int);\n";
    }
}
