package dev.palindrome.tool.library;

import java.lang.reflect.Method;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is overheard when it is executed. What is asked with {@code executeQuery} is a question of the tool, not a statement of
 * a migration: of that nobody knows what it returns.
 */
final class OverheardStatement extends Wrapped {
    private final Connection connection;
    private final OverheardSession session;
    private final @Nullable String prepared;
    private final List<String> batch = new ArrayList<>();

    private OverheardStatement(
            Connection connection, OverheardSession session, Statement own, @Nullable String prepared) {
        super(own);
        this.connection = connection;
        this.session = session;
        this.prepared = prepared;
    }

    static Statement of(Connection connection, OverheardSession session, Statement own, @Nullable String prepared) {
        var heard = new OverheardStatement(connection, session, own, prepared);
        if (own instanceof CallableStatement) {
            return proxy(CallableStatement.class, heard);
        }
        return own instanceof PreparedStatement ? proxy(PreparedStatement.class, heard) : proxy(Statement.class, heard);
    }

    @Override
    @Nullable
    Object call(Object proxy, Method method, Object[] given) throws Throwable {
        return switch (method.getName()) {
            case "getConnection" -> connection;
            case "addBatch" -> {
                batch.add(sql(given));
                yield handOn(method, given);
            }
            case "clearBatch" -> {
                batch.clear();
                yield handOn(method, given);
            }
            case "execute", "executeUpdate", "executeLargeUpdate" -> heard(method, given, List.of(sql(given)));
            case "executeBatch", "executeLargeBatch" -> {
                var texts = List.copyOf(batch);
                batch.clear();
                yield heard(method, given, texts);
            }
            case "executeQuery" -> question(method, given);
            default -> handOn(method, given);
        };
    }

    private String sql(Object[] given) {
        return given.length > 0 && given[0] instanceof String sql ? sql : String.valueOf(prepared);
    }

    private @Nullable Object heard(Method method, Object[] given, List<String> texts) throws Throwable {
        try {
            var answer = handOn(method, given);
            texts.forEach(session::ran);
            return answer;
        } catch (SQLException e) {
            // Of a batch drivers do not agree on what they say was done: it counts as one text.
            session.refused(String.join(";\n", texts), e);
            throw e;
        }
    }

    private @Nullable Object question(Method method, Object[] given) throws Throwable {
        try {
            return handOn(method, given);
        } catch (SQLException e) {
            session.refused(sql(given), e);
            throw e;
        }
    }
}
