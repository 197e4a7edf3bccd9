package dev.palindrome.junit;

import dev.palindrome.Verification;
import dev.palindrome.cycle.Step;
import dev.palindrome.database.Database;
import dev.palindrome.failure.HarnessException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.TestAbortedException;

/** Resolves {@link AfterUp} and {@link AfterDown} connections; each is rolled back and closed after its test. */
final class ConnectionResolver implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(ConnectionResolver.class);

    /** Return whether any test method of a class asks for the state after the down, which costs a copy to keep. */
    static boolean asksForAfterDown(Class<?> testClass) {
        return ReflectionSupport.findMethods(
                        testClass, ConnectionResolver::hasAfterDown, HierarchyTraversalMode.TOP_DOWN)
                .iterator()
                .hasNext();
    }

    private static boolean hasAfterDown(Method method) {
        return Arrays.stream(method.getParameters()).anyMatch(p -> p.isAnnotationPresent(AfterDown.class));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        boolean annotated = parameter.isAnnotated(AfterUp.class) || parameter.isAnnotated(AfterDown.class);
        if (annotated && parameter.getParameter().getType() != Connection.class) {
            throw new ParameterResolutionException("@%s on %s: the parameter's type must be java.sql.Connection, not %s"
                    .formatted(
                            parameter.isAnnotated(AfterUp.class) ? "AfterUp" : "AfterDown",
                            describe(parameter.getParameter()),
                            parameter.getParameter().getType().getName()));
        }
        return annotated;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var current = CurrentMigration.of(context);
        boolean up = parameter.isAnnotated(AfterUp.class);
        Step needed = up ? Step.UP : Step.DOWN;
        Optional<Database> database = current.judgement().evidence().ran(needed)
                ? database(current.session().verification(), up)
                : Optional.empty();
        Database found = database.orElseThrow(() -> new TestAbortedException(
                "%s has no state after its %s".formatted(current.migration().name(), up ? "up" : "down")));
        var borrowed = RolledBack.open(current.session(), found);
        context.getStore(NAMESPACE).put(parameter.getIndex(), borrowed);
        return borrowed.connection();
    }

    private static Optional<Database> database(Verification verification, boolean up) {
        return up ? verification.afterUp() : verification.afterDown();
    }

    private static String describe(Parameter parameter) {
        return parameter.getDeclaringExecutable().getDeclaringClass().getSimpleName() + "."
                + parameter.getDeclaringExecutable().getName();
    }

    /** A connection whose work is undone when the test's store is closed. */
    private record RolledBack(Connection connection) implements AutoCloseable {

        static RolledBack open(VerificationSession session, Database database) {
            try {
                Connection connection = session.connect(database);
                connection.setAutoCommit(false);
                return new RolledBack(connection);
            } catch (SQLException e) {
                throw new HarnessException("cannot connect to %s: %s".formatted(database.name(), e.getMessage()), e);
            }
        }

        @Override
        public void close() throws SQLException {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.close();
            }
        }
    }
}
