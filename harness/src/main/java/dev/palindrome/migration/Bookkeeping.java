package dev.palindrome.migration;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a tool remembers what it has applied: statements as values, which whoever runs the migrations executes.
 *
 * <p>What {@code after...} returns joins the script's transaction where the script has one and the tool writes it there, else it is a
 * transaction of its own.
 * What {@code before...} returns is always a transaction of its own. {@code previous} is the migration that comes before in the
 * history, or null at its start.
 */
public interface Bookkeeping {

    /** Return the names of the tables (and of their sequences) that belong to the tool, qualified where it has a schema of its own. */
    Set<String> tables();

    /** Return what makes the tables; harmless on a database that has them. */
    List<String> create();

    /** Return what makes the tables where a migration should have made them and could not. */
    default List<String> createAnyway() {
        return List.of();
    }

    /** Return what is written before an up runs. */
    default List<BoundSql> beforeUp(Migration migration, @Nullable Migration previous) {
        return List.of();
    }

    /** Return what is written when an up has run. */
    List<BoundSql> afterUp(Migration migration, @Nullable Migration previous);

    /** Return what is written before a down runs. */
    default List<BoundSql> beforeDown(Migration migration, @Nullable Migration previous) {
        return List.of();
    }

    /** Return what is written when a down has run. */
    List<BoundSql> afterDown(Migration migration, @Nullable Migration previous);

    /**
     * Return a query whose rows, each a single text, say what the tool believes to be applied: ordered, and without times and
     * serial numbers, so that two moments can be compared.
     */
    String state();

    /**
     * Return whether the tool takes a table that is not there for an empty one, since a migration makes it. On the way back nothing is
     * written then.
     */
    default boolean mayBeMissing() {
        return false;
    }

    /** Return whether the tool goes back over a migration that has no down, by its book alone; others refuse. */
    default boolean passesMissingDowns() {
        return false;
    }

    /** Return whether the tool, on its way back, does not see the migration at all, and leaves what it made. */
    default boolean ignoresOnTheWayBack(Migration migration) {
        return false;
    }

    /** Return whether the tool writes its book in the script's own transaction; others commit the script before. */
    default boolean joinsScript() {
        return true;
    }

    /** Return what the tool does where a script ends the transaction that the tool has opened around it. */
    default LostTransaction lostTransaction() {
        return LostTransaction.GOES_ON;
    }

    /** What a tool does whose transaction a script has ended. What ran before stays in each case. */
    enum LostTransaction {
        /** It notices when it commits, and reports a failure, although its book is written. */
        FAILS,
        /** It does not notice: the rest of the script and the book go without a transaction. */
        GOES_ON,
        /** Its driver opens another transaction with the next statement. */
        BEGINS_ANEW
    }
}
