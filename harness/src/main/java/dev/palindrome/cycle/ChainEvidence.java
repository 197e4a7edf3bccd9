package dev.palindrome.cycle;

import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Migration;
import dev.palindrome.snapshot.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of all downs in a row, from the last migration to the first; values only, safe to keep and to share.
 *
 * @param of how many migrations the history has
 * @param undone the migrations that were gone back over, in that order
 * @param passed those among them of which nothing ran, with the reason
 * @param stop where it ended before the start of the history, or null
 * @param remnants what is otherwise than it was before the first migration; where the chain stopped, otherwise than the down that
 *     it stopped at has to expect
 * @param millis how long it took
 */
public record ChainEvidence(
        int of,
        List<Migration> undone,
        List<Passed> passed,
        @Nullable Stop stop,
        List<Remnant> remnants,
        long millis) {

    public ChainEvidence {
        undone = List.copyOf(undone);
        passed = List.copyOf(passed);
        remnants = List.copyOf(remnants);
    }

    /** Why nothing was run to go back over a migration. */
    public enum Nothing {
        /** The tool goes back over a migration that has no down. */
        NO_DOWN,
        /** Its up could not be applied. */
        NOT_APPLIED
    }

    /** A migration that was gone back over, and nothing ran. */
    public record Passed(Migration migration, Nothing because) {}

    /** Where a chain ends before its time. */
    public sealed interface Stop {

        /** Return the migration that it did not get over. */
        Migration migration();

        /** The migration declares that there is no way back. */
        record Declared(Migration migration, String because) implements Stop {}

        /** There is no down, and the tool refuses to go back over it. */
        record NoDown(Migration migration) implements Stop {}

        /**
         * The down fails.
         *
         * @param alone whether it ran when the migration had its cycle
         */
        record Failed(Migration migration, SqlFailure failure, boolean alone) implements Stop {}
    }

    /**
     * Something that is otherwise than it should be.
     *
     * @param what the thing
     * @param culprits the migrations to thank for it, as their own cycles show; none where those show nothing of it
     */
    public record Remnant(What what, List<Migration> culprits) {
        public Remnant {
            culprits = List.copyOf(culprits);
        }
    }

    /** The kinds of things that may be otherwise. */
    public sealed interface What {

        /** An object of the schema. */
        record InSchema(Difference difference) implements What {}

        /** A role that did not stand on the server when the walk began. */
        record OnServer(String role) implements What {}

        /** A catalog that is not modelled. */
        record InCensus(String catalog) implements What {}

        /** The tool's own table, line by line. */
        record InBook(List<String> before, List<String> after) implements What {
            public InBook {
                before = List.copyOf(before);
                after = List.copyOf(after);
            }
        }
    }
}
