package dev.palindrome.cycle;

import dev.palindrome.database.Sessions;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Migration;
import dev.palindrome.tool.ToolResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Runs one direction of one migration on a session of its own: a deployment and a rollback are different processes. */
final class StepRunner {

    /** How much longer than the server's own limit a step may take before its session is ended by force. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Setting setting;

    StepRunner(Setting setting) {
        this.setting = setting;
    }

    StepOutcome up(Stage stage, Migration migration) {
        return run(stage, session -> setting.tool().up(session, migration));
    }

    StepOutcome down(Stage stage, Migration migration) {
        return atItsOwnRisk(run(stage, session -> setting.tool().down(session, migration)));
    }

    StepOutcome upAgain(Stage stage, Migration migration) {
        return atItsOwnRisk(up(stage, migration));
    }

    /** Behind an up that ran, what is not in the database is so by the migration's own doing: a down that drops what nobody made. */
    private StepOutcome atItsOwnRisk(StepOutcome outcome) {
        return outcome instanceof StepOutcome.Failed failed
                ? new StepOutcome.Failed(
                        failed.millis(),
                        failed.failure(),
                        setting.dialect().sessions().lacksServer(failed.failure()))
                : outcome;
    }

    private StepOutcome run(Stage stage, Direction direction) {
        Sessions sessions = setting.dialect().sessions();
        long began = System.nanoTime();
        long id;
        ToolResult result;
        boolean ended;
        try (Connection session = stage.session()) {
            id = sessions.id(session);
            sessions.limit(session, setting.walk().timeout(), setting.walk().lockTimeout());
            try (Alarm alarm = Alarm.in(setting.walk().timeout().plus(GRACE), () -> stage.end(id))) {
                result = direction.run(session);
                ended = alarm.rang();
            }
        } catch (SQLException e) {
            // The server is up, or the reading that follows fails: so the migrations themselves keep sessions out.
            return failed(millisSince(began), sessions.describe(e, new Batch("(opening a session)", 0)));
        }
        long millis = millisSince(began);
        stage.awaitEnd(id);
        if (result instanceof ToolResult.Refused refused) {
            return failed(millis, ended ? byForce(refused.failure()) : refused.failure());
        }
        return new StepOutcome.Ok(millis);
    }

    private StepOutcome failed(long millis, SqlFailure failure) {
        return new StepOutcome.Failed(
                millis, failure, setting.dialect().sessions().lacksSurroundings(failure));
    }

    private SqlFailure byForce(SqlFailure failure) {
        return new SqlFailure(
                "ended by force after %s s: it ran longer than the time-out of %s s and overrode it (%s)"
                        .formatted(
                                setting.walk().timeout().plus(GRACE).toSeconds(),
                                setting.walk().timeout().toSeconds(),
                                failure.message()),
                failure.sqlState(),
                failure.statement(),
                failure.line());
    }

    private static long millisSince(long began) {
        return Math.round((System.nanoTime() - began) / 1e6);
    }

    @FunctionalInterface
    private interface Direction {
        ToolResult run(Connection session);
    }
}
