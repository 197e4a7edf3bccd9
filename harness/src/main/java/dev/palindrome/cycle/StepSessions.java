package dev.palindrome.cycle;

import dev.palindrome.tool.Workplace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The sessions that a tool opens on a stage during one step. Safe for use by several threads. */
final class StepSessions implements Workplace {

    private final Setting setting;
    private final Stage stage;
    private final List<Long> ids = new CopyOnWriteArrayList<>();
    private volatile boolean isEnded;

    StepSessions(Setting setting, Stage stage) {
        this.setting = setting;
        this.stage = stage;
    }

    @Override
    public synchronized Connection connect() throws SQLException {
        if (isEnded) {
            throw new SQLException("the step took too long and was ended; it gets no other session");
        }
        Connection session = stage.session();
        try {
            ids.add(setting.dialect().sessions().id(session));
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    /** End them by force, and give no other: a tool that tries again would never come to an end. */
    void end() {
        isEnded = true;
        ids.forEach(stage::end);
    }

    /** Wait until those that were closed are gone. */
    void awaitEnd() {
        ids.forEach(stage::awaitEnd);
    }
}
