package dev.palindrome.junit;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What each annotated class has: it says what to change where annotation, interfaces and JUnit do not go together. It runs no
 * migration, that is what the interfaces do; so it loads with any JUnit.
 */
final class MigrationTestExtension implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        if (AnnotationSupport.isAnnotated(testClass, MigrationTest.class)) { // a nested class is not
            Combination.refuseWrong(testClass);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return MigrationFactory.class.isAssignableFrom(context.getRequiredTestClass())
                && (parameter.isAnnotated(AfterUp.class) || parameter.isAnnotated(AfterDown.class));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        throw new ParameterResolutionException(
                "%s implements MigrationFactory, whose @Test methods run once and not for each migration; @AfterUp and @AfterDown need MigrationChecks or EachMigration, and JUnit 5.13 or newer"
                        .formatted(context.getRequiredTestClass().getName()));
    }
}
