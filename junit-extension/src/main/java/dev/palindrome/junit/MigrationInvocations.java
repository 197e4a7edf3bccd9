package dev.palindrome.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Runs a class once for each migration of its folder, on one database after the other. Loaded where JUnit has class templates. */
final class MigrationInvocations implements ClassTemplateInvocationContextProvider {

    private static final Namespace NAMESPACE = Namespace.create(MigrationInvocations.class);

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
        var sessions = VerificationSession.open(context);
        sessions.forEach(session -> context.getStore(NAMESPACE).put(session, session));
        return sessions.stream().flatMap(MigrationInvocations::invocations);
    }

    private static Stream<ClassTemplateInvocationContext> invocations(VerificationSession session) {
        return session.verification().migrations().stream()
                .map(migration -> new MigrationInvocation(session, migration));
    }
}
