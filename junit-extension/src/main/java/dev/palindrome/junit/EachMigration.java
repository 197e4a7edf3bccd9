package dev.palindrome.junit;

import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Runs a class annotated with {@link MigrationTest} once for each migration. {@link MigrationChecks} is one of these; implement this
 * one alone where only {@code @Test} methods of your own are to run. Needs JUnit 5.13 or newer.
 */
@ClassTemplate
public interface EachMigration {

    /** Tells JUnit of the migrations; of no use in a test. */
    @RegisterExtension
    Extension MIGRATIONS = JUnitVersion.eachMigration();
}
