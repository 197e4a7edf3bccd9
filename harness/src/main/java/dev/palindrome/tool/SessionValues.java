package dev.palindrome.tool;

import dev.palindrome.migration.SessionValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Puts what only a session knows into a statement that asks for it. */
final class SessionValues {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private SessionValues() {}

    static String putInto(String sql, Connection session) throws SQLException {
        if (!SessionValue.standsIn(sql)) {
            return sql;
        }
        var put = sql;
        for (var value : SessionValue.values()) {
            if (put.contains(value.mark())) {
                put = put.replace(value.mark(), of(value, session));
            }
        }
        return put;
    }

    private static String of(SessionValue value, Connection session) throws SQLException {
        return switch (value) {
            case USER -> session.getMetaData().getUserName();
            case DATABASE -> session.getCatalog();
            case TIMESTAMP -> SECONDS.format(LocalDateTime.now());
        };
    }
}
