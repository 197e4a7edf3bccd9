package dev.palindrome.cycle;

import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Migration;
import dev.palindrome.tool.ToolResult;
import dev.palindrome.tool.Workplace;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Predicate;

/** Runs one direction of one migration on a session of its own: a deployment and a rollback are different processes. */
final class StepRunner {

    /** How much longer than the server's own limit a step may take before its session is ended by force. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Setting setting;

    StepRunner(Setting setting) {
        this.setting = setting;
    }

    StepOutcome run(Stage stage, Migration migration, Step step) {
        return switch (step) {
            case UP -> up(stage, migration);
            case DOWN -> down(stage, migration);
            case UP_AGAIN -> upAgain(stage, migration);
        };
    }

    StepOutcome up(Stage stage, Migration migration) {
        return up(stage, migration, setting.dialect().sessions()::lacksSurroundings);
    }

    StepOutcome down(Stage stage, Migration migration) {
        return run(stage, sessions -> setting.tool().down(sessions, migration), atItsOwnRisk());
    }

    StepOutcome upAgain(Stage stage, Migration migration) {
        return up(stage, migration, atItsOwnRisk());
    }

    /** Behind an up that ran, what is not in the database is so by the migration's own doing: a down that drops what nobody made. */
    private Predicate<SqlFailure> atItsOwnRisk() {
        return setting.dialect().sessions()::lacksServer;
    }

    private StepOutcome up(Stage stage, Migration migration, Predicate<SqlFailure> lacking) {
        StepOutcome ran = run(stage, sessions -> setting.tool().up(sessions, migration), lacking);
        if (!(ran instanceof StepOutcome.Ok ok) || migration.verification().isEmpty()) {
            return ran;
        }
        StepOutcome verified = run(stage, sessions -> setting.tool().verify(sessions, migration), atItsOwnRisk());
        return verified instanceof StepOutcome.Ok
                ? new StepOutcome.Ok(ran.millis() + verified.millis(), ok.idle())
                : verified;
    }

    private StepOutcome run(Stage stage, Direction direction, Predicate<SqlFailure> lacking) {
        long began = System.nanoTime();
        StepSessions sessions = new StepSessions(setting, stage);
        ToolResult result;
        boolean ended;
        try (Alarm alarm = Alarm.in(setting.walk().timeout().plus(GRACE), sessions::end)) {
            result = direction.run(sessions);
            ended = alarm.rang();
        } catch (SQLException e) {
            // The server is up, or the reading that follows fails: so the migrations themselves keep sessions out.
            SqlFailure failure = setting.dialect().sessions().describe(e, new Batch("(opening a session)", 0));
            return new StepOutcome.Failed(millisSince(began), failure, lacking.test(failure));
        }
        long millis = millisSince(began);
        sessions.awaitEnd();
        if (result instanceof ToolResult.Hindered hindered) {
            return new StepOutcome.Failed(millis, hindered.failure(), true);
        }
        if (result instanceof ToolResult.Refused refused) {
            SqlFailure failure = ended ? byForce(refused.failure()) : refused.failure();
            return new StepOutcome.Failed(millis, failure, lacking.test(failure), Aftermath.of(refused.statements()));
        }
        return new StepOutcome.Ok(millis, result instanceof ToolResult.Applied applied ? applied.idle() : null);
    }

    private SqlFailure byForce(SqlFailure failure) {
        return failure.saying("ended by force after %s s: it ran longer than the time-out of %s s and overrode it (%s)"
                .formatted(
                        setting.walk().timeout().plus(GRACE).toSeconds(),
                        setting.walk().timeout().toSeconds(),
                        failure.message()));
    }

    private static long millisSince(long began) {
        return Math.round((System.nanoTime() - began) / 1e6);
    }

    @FunctionalInterface
    private interface Direction {
        ToolResult run(Workplace sessions) throws SQLException;
    }
}
