package dev.palindrome.junit;

import java.lang.System.Logger.Level;
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
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.ClasspathRootSelector;
import org.junit.platform.engine.discovery.PackageNameFilter;
import org.junit.platform.engine.discovery.PackageSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/**
 * Fails for annotated classes without a test. Jupiter prunes a class that has no tests without a word, so that nobody would notice
 * that nothing is verified. It is loaded in each test run of whoever has the extension on the class path, so it needs nothing that
 * an older JUnit lacks, and what goes wrong in it stays in it. Safe for use by several threads.
 */
public final class EmptyClassGuard implements TestEngine {

    private static final System.Logger LOG = System.getLogger(EmptyClassGuard.class.getName());

    @Override
    public String getId() {
        return "palindrome-guard";
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        var guard = new EngineDescriptor(uniqueId, "Palindrome guard");
        try {
            emptyClasses(request, uniqueId).forEach(type -> guard.addChild(new EmptyClass(uniqueId, type)));
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "cannot look for annotated classes without tests", e);
        }
        return guard;
    }

    @Override
    public void execute(ExecutionRequest request) {
        EngineExecutionListener listener = request.getEngineExecutionListener();
        TestDescriptor guard = request.getRootTestDescriptor();
        listener.executionStarted(guard);
        for (TestDescriptor test : guard.getChildren()) {
            listener.executionStarted(test);
            listener.executionFinished(test, TestExecutionResult.failed(((EmptyClass) test).failure()));
        }
        listener.executionFinished(guard, TestExecutionResult.successful());
    }

    private static Set<Class<?>> emptyClasses(EngineDiscoveryRequest request, UniqueId guard) {
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
        request.getSelectorsByType(UniqueIdSelector.class).stream()
                .flatMap(selector -> EmptyClass.named(guard, selector.getUniqueId()))
                .filter(EmptyClassGuard::isEmpty)
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
                && !ModifierSupport.isAbstract(type)
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
