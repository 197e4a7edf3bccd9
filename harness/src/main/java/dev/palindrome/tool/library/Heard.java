package dev.palindrome.tool.library;

import dev.palindrome.tool.Journal;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is heard on one session. */
sealed interface Heard {

    /**
     * A text was sent.
     *
     * @param sql as it was sent; without the values that were bound to it
     * @param file the file from which it comes, as the tool says, or null
     * @param inTransaction whether a transaction is open behind it
     * @param refusal what the server said where it refused, or null
     */
    record Sent(
            String sql,
            @Nullable String file,
            boolean inTransaction,
            @Nullable SQLException refusal) implements Heard {}

    /** The tool dealt with its transaction, not by a statement but by its driver. */
    record Dealt(Consumer<Journal> what) implements Heard {}
}
