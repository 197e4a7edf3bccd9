package dev.palindrome.junit;

import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.ClasspathRootSelector;
import org.junit.platform.engine.discovery.PackageNameFilter;
import org.junit.platform.engine.discovery.PackageSelector;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/**
 * Reports annotated classes without a test as errors. Jupiter prunes a class that has no tests without a word, so that nobody
 * would notice that nothing is verified. This engine runs no tests. Safe for use by several threads.
 */
public final class EmptyClassGuard implements TestEngine {

    @Override
    public String getId() {
        return "palindrome-guard";
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        for (Class<?> empty : emptyClasses(request)) {
            String message = ("@MigrationTest on %s: the class has no test, so its migrations would not be verified; "
                            + "add `implements MigrationChecks`, or a @Test method")
                    .formatted(empty.getName());
            var issue = DiscoveryIssue.builder(Severity.ERROR, message).source(ClassSource.from(empty));
            request.getDiscoveryListener().issueEncountered(uniqueId, issue.build());
        }
        return new EngineDescriptor(uniqueId, "Palindrome guard");
    }

    @Override
    public void execute(ExecutionRequest request) {
        // There is never anything to execute: the guard speaks during discovery.
    }

    private static Set<Class<?>> emptyClasses(EngineDiscoveryRequest request) {
        Predicate<String> names = Filter.composeFilters(request.getFiltersByType(ClassNameFilter.class))
                .toPredicate();
        Predicate<String> packages = Filter.composeFilters(request.getFiltersByType(PackageNameFilter.class))
                .toPredicate();
        Predicate<String> wanted = name -> names.test(name) && packages.test(packageOf(name));
        Set<Class<?>> found = new LinkedHashSet<>();
        request.getSelectorsByType(ClassSelector.class).stream()
                .map(ClassSelector::getJavaClass)
                .filter(type -> wanted.test(type.getName()) && isEmpty(type))
                .forEach(found::add);
        for (ClasspathRootSelector root : request.getSelectorsByType(ClasspathRootSelector.class)) {
            found.addAll(ReflectionSupport.findAllClassesInClasspathRoot(
                    root.getClasspathRoot(), EmptyClassGuard::isEmpty, wanted));
        }
        for (PackageSelector selector : request.getSelectorsByType(PackageSelector.class)) {
            found.addAll(ReflectionSupport.findAllClassesInPackage(
                    selector.getPackageName(), EmptyClassGuard::isEmpty, wanted));
        }
        return found;
    }

    private static String packageOf(String className) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? "" : className.substring(0, dot);
    }

    private static boolean isEmpty(Class<?> type) {
        return !type.isAnnotation()
                && ModifierSupport.isNotAbstract(type)
                && AnnotationSupport.isAnnotated(type, MigrationTest.class)
                && !hasTests(type);
    }

    private static boolean hasTests(Class<?> type) {
        List<Method> tests = ReflectionSupport.findMethods(
                type, method -> AnnotationSupport.isAnnotated(method, Testable.class), HierarchyTraversalMode.TOP_DOWN);
        return !tests.isEmpty()
                || ReflectionSupport.findNestedClasses(type, nested -> true).stream()
                        .anyMatch(EmptyClassGuard::hasTests);
    }
}
