package dev.palindrome.database.reading;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a server many questions with few queries. */
public final class Answers {

    /** This bounds the time to plan one query. */
    private static final int TOGETHER = 60;

    private Answers() {}

    /** Asks questions in one query. */
    @FunctionalInterface
    public interface Asking {

        /** Return the answers, or null where the server refuses one of the questions; then nothing may be left of the attempt. */
        @Nullable
        List<Boolean> ask(List<String> questions) throws SQLException;
    }

    /** Return an answer to each question; none where the server refuses that one. */
    public static List<Optional<Boolean>> to(List<String> questions, Asking server) throws SQLException {
        List<Optional<Boolean>> answers = new ArrayList<>();
        for (int from = 0; from < questions.size(); from += TOGETHER) {
            List<String> some = questions.subList(from, Math.min(questions.size(), from + TOGETHER));
            List<Boolean> together = server.ask(some);
            if (together != null) {
                together.forEach(answer -> answers.add(Optional.of(answer)));
                continue;
            }
            for (String question : some) {
                List<Boolean> alone = some.size() == 1 ? null : server.ask(List.of(question));
                answers.add(Optional.ofNullable(alone).map(one -> one.get(0)));
            }
        }
        return answers;
    }

    /** Ask on a connection where a refused query leaves nothing behind: each is by itself. */
    public static List<Optional<Boolean>> to(List<String> questions, Connection connection) throws SQLException {
        return to(questions, some -> {
            try {
                return read(connection, some);
            } catch (SQLException e) {
                if (String.valueOf(e.getSQLState()).startsWith("08")) {
                    throw e;
                }
                return null;
            }
        });
    }

    /** Ask one query. */
    public static List<Boolean> read(Connection connection, List<String> questions) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery("select " + String.join(",\n", questions))) {
                row.next();
                List<Boolean> answers = new ArrayList<>();
                for (int i = 1; i <= questions.size(); i++) {
                    answers.add(row.getBoolean(i));
                }
                return answers;
            }
        }
    }
}
