package dev.palindrome.museum;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.SqlSyntax;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A migration in words that every tool has.
 *
 * @param id digits
 * @param title words joined by underscores
 * @param up its statements
 * @param down its statements, none where it is empty or a comment, or null where there is no down
 */
record Plain(
        String id, String title, List<String> up, @Nullable List<String> down) {

    static Plain of(Migration migration) {
        return new Plain(
                migration.id(),
                migration.description(),
                statements(migration.up()),
                migration.down().map(Plain::statements).orElse(null));
    }

    private static List<String> statements(Script script) {
        return script.batches().stream()
                .flatMap(batch -> SqlSyntax.POSTGRESQL.statements(batch.sql(), 1).stream())
                .map(Batch::sql)
                .toList();
    }

    /** Return the same migration with each statement in other words. */
    Plain in(UnaryOperator<String> words) {
        return new Plain(
                id,
                title,
                up.stream().map(words).toList(),
                down == null ? null : down.stream().map(words).toList());
    }

    /** Return whether a single statement refuses to stand in a transaction. */
    boolean standsAlone() {
        return isAlone(up) || down != null && isAlone(down);
    }

    private static boolean isAlone(List<String> statements) {
        return statements.size() == 1 && statements.get(0).contains(" concurrently ");
    }
}
