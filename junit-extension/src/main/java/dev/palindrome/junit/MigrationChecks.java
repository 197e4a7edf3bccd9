package dev.palindrome.junit;

import dev.palindrome.check.CheckOutcome;
import dev.palindrome.check.Judgement;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a class annotated with {@link MigrationTest} one leaf for each check: passed, failed with the findings, or aborted where
 * there was nothing to judge or where another failing leaf explains it. A check that cannot tell fails: inconclusive is never
 * green. Needs JUnit 5.13 or newer; with 5.12 implement {@link MigrationFactory}.
 */
public interface MigrationChecks extends EachMigration {

    /** Hold one check's verdict against what is expected of the migration. */
    @TestTemplate
    @ExtendWith(CheckLeaves.class)
    default void check(CheckOutcome outcome, Judgement judgement, Expectation expectation) {
        expectation.hold(outcome, judgement);
    }
}
