package dev.palindrome.tool.library;

import dev.palindrome.tool.Journal;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A connection whose transactions and statements are overheard. */
final class OverheardConnection extends Wrapped {
    static final String COMMIT = "commit";

    private final OverheardSession session;
    private final List<Savepoint> savepoints = new ArrayList<>();

    private OverheardConnection(OverheardSession session) {
        super(session.connection());
        this.session = session;
    }

    static Connection of(OverheardSession session) {
        return proxy(Connection.class, new OverheardConnection(session));
    }

    @Override
    @Nullable
    Object call(Object proxy, Method method, Object[] given) throws Throwable {
        return switch (method.getName()) {
            case "createStatement", "prepareStatement", "prepareCall" -> statement((Connection) proxy, method, given);
            case "commit" -> commit(method, given);
            case "rollback" -> rollBack(method, given);
            case "setAutoCommit" -> setAutoCommit(method, given);
            case "setSavepoint" -> mark(method, given);
            default -> handOn(method, given);
        };
    }

    /** Some drivers let the server read a statement when it is prepared. */
    private Statement statement(Connection proxy, Method method, Object[] given) throws Throwable {
        @Nullable String sql = given.length > 0 && given[0] instanceof String text ? text : null;
        try {
            var own = (Statement) Objects.requireNonNull(handOn(method, given));
            return OverheardStatement.of(proxy, session, own, sql);
        } catch (SQLException e) {
            session.refused(String.valueOf(sql), e);
            throw e;
        }
    }

    /** What the migration left to the end, such as deferred constraints, is judged here. */
    private @Nullable Object commit(Method method, Object[] given) throws Throwable {
        try {
            var answer = handOn(method, given);
            session.dealt(Journal::committed);
            return answer;
        } catch (SQLException e) {
            session.refused(COMMIT, e);
            throw e;
        }
    }

    private @Nullable Object setAutoCommit(Method method, Object[] given) throws Throwable {
        var answer = handOn(method, given);
        if (Boolean.TRUE.equals(given[0])) {
            session.dealt(Journal::committed); // of a transaction that was open; else there is nothing that could
        }
        return answer;
    }

    private @Nullable Object rollBack(Method method, Object[] given) throws Throwable {
        var answer = handOn(method, given);
        if (given.length == 0) {
            session.dealt(Journal::rolledBack);
        } else {
            var name = name((Savepoint) given[0]);
            session.dealt(journal -> journal.rolledBackTo(name));
        }
        return answer;
    }

    private @Nullable Object mark(Method method, Object[] given) throws Throwable {
        var savepoint = handOn(method, given);
        if (savepoint instanceof Savepoint set) {
            savepoints.add(set);
            var name = name(set);
            session.dealt(journal -> journal.marked(name));
        }
        return savepoint;
    }

    /** A name that no statement can have. */
    private String name(Savepoint savepoint) {
        return "#" + savepoints.indexOf(savepoint);
    }
}
