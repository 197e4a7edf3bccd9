package dev.palindrome.junit;

import dev.palindrome.database.Dialect;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.tool.host.Preparation;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** A method marked with {@link BeforeMigrations}. */
record BeforeHook(Method method) implements Preparation {

    /**
     * Return the methods of a class that are marked, those of its superclasses first.
     *
     * @throws ConfigurationException where one of them has another form than it must have
     */
    static List<BeforeHook> of(Class<?> testClass) {
        List<BeforeHook> hooks =
                AnnotationSupport.findAnnotatedMethods(
                                testClass, BeforeMigrations.class, HierarchyTraversalMode.TOP_DOWN)
                        .stream()
                        .map(BeforeHook::new)
                        .toList();
        hooks.forEach(hook -> HookForm.refuseOtherForms("BeforeMigrations", hook.method));
        return hooks;
    }

    @Override
    public String name() {
        return HookForm.name(method);
    }

    @Override
    public void prepare(Connection session, Dialect dialect) throws SQLException {
        try {
            ReflectionSupport.invokeMethod(method, null, session);
        } catch (Exception | AssertionError e) {
            throw new ConfigurationException("@BeforeMigrations %s fails: %s".formatted(name(), HookForm.said(e)), e);
        }
        if (!session.isClosed() && dialect.sessions().inTransaction(session)) {
            throw new ConfigurationException(
                    "@BeforeMigrations %s leaves a transaction open, so nothing of it would stay; commit it"
                            .formatted(name()));
        }
    }
}
