package dev.palindrome.writes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.Options;
import dev.palindrome.Verification;
import dev.palindrome.check.CheckOutcome;
import dev.palindrome.check.Finding;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Judgement;
import dev.palindrome.check.Verdict;
import dev.palindrome.cycle.Progress;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.migration.Migration;
import dev.palindrome.testing.History;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad migration fails this check and no other; its twin fails none. */
@Tag("battery")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WritesBattery {

    private static final String CHECK = "rollback-after-writes";

    abstract String engine();

    abstract DatabaseServer server();

    Stream<WritesCase> cases() {
        return WritesCase.of(engine()).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theBadOneIsFoundAndFailsNothingElse(WritesCase bad, @TempDir Path folder) {
        Judgement judgement = judge(bad, bad.down(), folder);

        assertThat(red(judgement)).containsExactly(CHECK);
        assertThat(findings(judgement)).anyMatch(sentence -> sentence.contains(bad.finds()));
        assertThat(judgement.grade()).isEqualTo(Grade.REVERSIBLE);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itsTwinIsClean(WritesCase bad, @TempDir Path folder) {
        Judgement judgement = judge(bad, bad.twin(), folder);

        assertThat(findings(judgement)).isEmpty();
        assertThat(red(judgement)).isEmpty();
        assertThat(verdict(judgement)).isInstanceOf(Verdict.Passed.class);
    }

    private Judgement judge(WritesCase one, String down, Path folder) {
        History.in(folder)
                .with("schema", one.schema(), "-- palindrome: irreversible because it is where the case begins")
                .with("case", one.up(), down);
        var options = Options.of(folder)
                .rows(20)
                .engine(EngineRequest.parse(server().engine(), "embedded", Duration.ofSeconds(5)))
                .build();
        try (var verification = Verification.on(this::server, server -> {}, options, Progress.SILENT, false)) {
            List<Migration> migrations = verification.migrations();
            verification.judge(migrations.get(0));
            return verification.judge(migrations.get(1));
        }
    }

    private static List<String> red(Judgement judgement) {
        return judgement.outcomes().stream()
                .filter(o -> o.verdict() instanceof Verdict.Failed || o.verdict() instanceof Verdict.Inconclusive)
                .map(o -> o.check().id())
                .toList();
    }

    private static Verdict verdict(Judgement judgement) {
        return judgement.outcomes().stream()
                .filter(o -> o.check().id().equals(CHECK))
                .map(CheckOutcome::verdict)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> findings(Judgement judgement) {
        return verdict(judgement) instanceof Verdict.Failed failed
                ? failed.findings().stream().map(Finding::sentence).toList()
                : List.of();
    }
}
