package dev.palindrome.junit;

import dev.palindrome.check.Judgement;
import dev.palindrome.migration.Migration;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The migration whose turn it is, under the name of its node, with its judgement; kept in the store of its container. */
record CurrentMigration(VerificationSession session, String name, Migration migration, Judgement judgement) {

    private static final Namespace NAMESPACE = Namespace.create(CurrentMigration.class);

    void keepIn(ExtensionContext context) {
        context.getStore(NAMESPACE).put(CurrentMigration.class, this);
    }

    /** Return the migration of the container that a context lies in. */
    static CurrentMigration of(ExtensionContext context) {
        return Objects.requireNonNull(
                context.getStore(NAMESPACE).get(CurrentMigration.class, CurrentMigration.class),
                "MigrationChecks belongs to a class annotated with @MigrationTest; "
                        + context.getRequiredTestClass().getName() + " is not");
    }
}
