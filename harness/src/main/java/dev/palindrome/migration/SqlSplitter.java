package dev.palindrome.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Cuts a text into statements. */
final class SqlSplitter {
    private final String sql;
    private final int line;
    private final List<int[]> spans = new ArrayList<>();

    SqlSplitter(String sql, int line, List<SqlToken> tokens, Function<String, StatementTracker> tracker) {
        this.sql = sql;
        this.line = line;
        var statement = tracker.apply(sql);
        for (var token : tokens) {
            if (statement.endsWith(token)) {
                statement.span().ifPresent(spans::add);
                statement = tracker.apply(sql);
            } else {
                statement.take(token);
            }
        }
        statement.span().ifPresent(spans::add);
    }

    List<Batch> statements() {
        List<Batch> statements = new ArrayList<>(spans.size());
        int counted = 0;
        int at = line;
        for (var span : spans) {
            at += Lines.breaks(sql, counted, span[0]);
            counted = span[0];
            statements.add(new Batch(sql.substring(span[0], span[1]), at));
        }
        return List.copyOf(statements);
    }

    Optional<Batch> statementAround(int offset) {
        Optional<Batch> found = Optional.empty();
        for (var span : spans) {
            if (span[0] > offset && found.isPresent()) {
                break;
            }
            found = Optional.of(batch(span));
            if (offset < span[1]) {
                break;
            }
        }
        return found;
    }

    private Batch batch(int[] span) {
        return new Batch(sql.substring(span[0], span[1]), line + Lines.breaks(sql, 0, span[0]));
    }
}
