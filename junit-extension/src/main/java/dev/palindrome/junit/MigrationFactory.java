package dev.palindrome.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a class annotated with {@link MigrationTest} the nodes and leaves of {@link MigrationChecks} as dynamic tests, on any JUnit
 * from 5.12 on. Its {@code @Test} methods run once, not once for each migration, and take no {@link AfterUp} connection: that needs
 * {@link EachMigration} and JUnit 5.13.
 */
public interface MigrationFactory {

    /** Take every migration up, down and up again, each when its node starts. */
    @TestFactory
    @ExtendWith(MigrationNodes.Resolver.class)
    default Stream<DynamicNode> migrations(MigrationNodes nodes) {
        return nodes.stream();
    }
}
