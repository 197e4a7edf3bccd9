package dev.palindrome.junit;

import dev.palindrome.database.container.DeclaredContainer;
import dev.palindrome.failure.ConfigurationException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Static fields that hold containers of databases. */
final class ContainerFields {

    private static final List<String> ANNOTATIONS = List.of(
            "org.testcontainers.junit.jupiter.Container",
            "org.springframework.boot.testcontainers.service.connection.ServiceConnection");

    private ContainerFields() {}

    /**
     * Return the annotated ones of a test class, and all of the classes that hold them for it.
     *
     * @throws ConfigurationException where a class that is to hold some has none
     */
    static List<DeclaredServer> of(Class<?> testClass, List<Class<?>> holders) {
        List<DeclaredServer> servers =
                new ArrayList<>(in(testClass, field -> ForeignAnnotation.isOn(field, ANNOTATIONS)));
        for (Class<?> holder : holders) {
            List<DeclaredServer> held = in(holder, field -> true);
            if (held.isEmpty()) {
                throw new ConfigurationException(
                        "`containers` names %s, which has no static field that is a JdbcDatabaseContainer of Testcontainers"
                                .formatted(holder.getName()));
            }
            servers.addAll(held);
        }
        Set<Class<?>> imported = new LinkedHashSet<>(SpringAnnotations.importedContainers(testClass));
        holders.forEach(imported::remove);
        imported.forEach(holder -> servers.addAll(in(holder, field -> true)));
        return servers;
    }

    private static List<DeclaredServer> in(Class<?> holder, Predicate<Field> condition) {
        Predicate<Field> isContainer =
                field -> ModifierSupport.isStatic(field) && DeclaredContainer.isOne(field.getType());
        return ReflectionSupport.findFields(holder, isContainer.and(condition), HierarchyTraversalMode.TOP_DOWN)
                .stream()
                .flatMap(ContainerFields::server)
                .toList();
    }

    private static Stream<DeclaredServer> server(Field field) {
        String where = "the field %s.%s".formatted(field.getDeclaringClass().getSimpleName(), field.getName());
        try {
            Object container =
                    ReflectionSupport.tryToReadFieldValue(field, null).get();
            return DeclaredContainer.of(container).map(each -> new DeclaredServer(each, where, field)).stream();
        } catch (Exception e) {
            throw new ConfigurationException("cannot read %s: %s".formatted(where, e), e);
        }
    }
}
