package dev.palindrome.junit;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Scope;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.given.GivenRows;
import dev.palindrome.given.Giver;
import dev.palindrome.given.Occasion;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.tool.MigrationTool;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** A method marked with {@link Seed}. */
record SeedHook(Method method, String before) implements GivenRows, Giver {

    private static final int MOST_NAMED = 6;

    /**
     * Return the methods of a class that are marked, those of its superclasses first.
     *
     * @throws ConfigurationException where one of them has another form than it must have
     */
    static List<SeedHook> of(Class<?> testClass) {
        List<SeedHook> hooks =
                AnnotationSupport.findAnnotatedMethods(testClass, Seed.class, HierarchyTraversalMode.TOP_DOWN).stream()
                        .map(method -> new SeedHook(
                                method,
                                AnnotationSupport.findAnnotation(method, Seed.class)
                                        .map(Seed::before)
                                        .orElseThrow()))
                        .toList();
        hooks.forEach(hook -> HookForm.refuseOtherForms("Seed", hook.method));
        return hooks;
    }

    @Override
    public String name() {
        return "@Seed %s".formatted(HookForm.name(method));
    }

    @Override
    public void check(MigrationFolder folder, SqlSyntax syntax) {
        if (folder.migrations().stream().noneMatch(migration -> migration.isCalled(before))) {
            throw new ConfigurationException(
                    "%s runs before \"%s\", but there is no migration of that id, name or file; there is %s"
                            .formatted(
                                    name(),
                                    before,
                                    folder.migrations().stream()
                                            .map(Migration::id)
                                            .limit(MOST_NAMED)
                                            .collect(Collectors.joining(", "))));
        }
    }

    @Override
    public Giver on(DatabaseServer server, MigrationTool tool, Scope scope) {
        return this;
    }

    @Override
    public boolean gives(Occasion occasion) {
        return occasion.next().isCalled(before);
    }

    @Override
    public void give(Connection session, Occasion occasion) throws SQLException {
        try {
            ReflectionSupport.invokeMethod(method, null, session);
        } catch (Exception | AssertionError e) {
            throw new ConfigurationException("%s fails: %s".formatted(name(), HookForm.said(e)), e);
        }
        if (!session.isClosed() && occasion.dialect().sessions().inTransaction(session)) {
            throw new ConfigurationException(
                    "%s leaves a transaction open, so nothing of it would stay; commit it".formatted(name()));
        }
    }
}
