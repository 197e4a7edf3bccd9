package dev.palindrome.junit;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.NoEngineException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.TestAbortedException;

/** Runs a class once for each migration of its folder, on one database after the other. */
final class MigrationTestExtension implements ClassTemplateInvocationContextProvider {

    private static final Namespace NAMESPACE = Namespace.create(MigrationTestExtension.class);

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    /** Where only what a branch adds is asked for, it may be nothing. */
    @Override
    public boolean mayReturnZeroClassTemplateInvocationContexts(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        var settings = Settings.of(context);
        try {
            List<VerificationSession> sessions = VerificationSession.open(context, settings);
            sessions.forEach(session -> context.getStore(NAMESPACE).put(session, session));
            return sessions.stream().flatMap(MigrationTestExtension::invocations);
        } catch (ConfigurationException e) {
            throw settings.refuse(e);
        } catch (NoEngineException e) {
            if (settings.disabledWithoutDatabase()) {
                throw new TestAbortedException(e.getMessage(), e);
            }
            throw e;
        }
    }

    private static Stream<ClassTemplateInvocationContext> invocations(VerificationSession session) {
        return session.verification().migrations().stream()
                .map(migration -> new MigrationInvocation(session, migration));
    }
}
