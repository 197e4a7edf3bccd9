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

    StepSessions(Setting setting, Stage stage) {
        this.setting = setting;
        this.stage = stage;
    }

    @Override
    public synchronized Connection connect() throws SQLException {
        Connection session = stage.session();
        try {
            ids.add(setting.dialect().sessions().id(session));
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    /** End them by force. */
    void end() {
        ids.forEach(stage::end);
    }

    /** Wait until those that were closed are gone. */
    void awaitEnd() {
        ids.forEach(stage::awaitEnd);
    }
}
