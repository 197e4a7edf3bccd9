package dev.palindrome.junit;

import dev.palindrome.database.container.DeclaredContainer;
import dev.palindrome.failure.ConfigurationException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The application context of a test class of Spring's, without a word of Spring in our dependencies. */
final class SpringContext {

    private static final String EXTENSION = "org.springframework.test.context.junit.jupiter.SpringExtension";
    private static final String CONTAINER = "org.testcontainers.containers.JdbcDatabaseContainer";

    /** It moved with Spring Boot 4. */
    private static final List<String> CONNECTION_DETAILS = List.of(
            "org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails",
            "org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails");

    private final Object context;
    private final ClassLoader loader;

    private SpringContext(Object context, ClassLoader loader) {
        this.context = context;
        this.loader = loader;
    }

    /**
     * Return the context of a class that Spring's extension runs.
     *
     * @throws ConfigurationException where it does not start
     */
    static Optional<SpringContext> of(ExtensionContext test) {
        return extensions(test.getRequiredTestClass())
                .filter(type -> type.getName().equals(EXTENSION))
                .findFirst()
                .map(type -> new SpringContext(started(type, test), type.getClassLoader()));
    }

    private static Stream<Class<?>> extensions(Class<?> testClass) {
        return AnnotationSupport.findRepeatableAnnotations(testClass, ExtendWith.class).stream()
                .flatMap(with -> Stream.of(with.value()));
    }

    private static Object started(Class<?> extension, ExtensionContext test) {
        try {
            return extension
                    .getMethod("getApplicationContext", ExtensionContext.class)
                    .invoke(null, test);
        } catch (InvocationTargetException e) {
            throw new ConfigurationException(
                    "the application context does not start, so it cannot say which database to use (%s); correct that, or say by `database` which one Palindrome shall bring"
                            .formatted(rootOf(e)),
                    e);
        } catch (ReflectiveOperationException e) {
            throw new ConfigurationException("this version of Spring is not known: %s".formatted(e), e);
        }
    }

    /**
     * Return the containers of databases among its beans.
     *
     * @throws ConfigurationException where the application's database is in none of them: nobody has allowed to write there
     */
    List<DeclaredServer> servers() {
        List<DeclaredServer> servers = beans(CONTAINER).entrySet().stream()
                .flatMap(bean -> DeclaredContainer.of(bean.getValue()).stream()
                        .map(container -> new DeclaredServer(container, "the bean " + bean.getKey(), null)))
                .toList();
        if (servers.isEmpty()
                && CONNECTION_DETAILS.stream().anyMatch(type -> !beans(type).isEmpty())) {
            throw new ConfigurationException(
                    "the application context has a database that is in no container of Testcontainers, and Palindrome writes to no other; declare the container as a bean or a static field with @ServiceConnection, or say by `database`, for example database = \"postgresql\", which one Palindrome shall bring");
        }
        return servers;
    }

    private Map<?, ?> beans(String type) {
        try {
            Class<?> wanted = Class.forName(type, false, loader);
            Object beans =
                    context.getClass().getMethod("getBeansOfType", Class.class).invoke(context, wanted);
            return (Map<?, ?>) beans;
        } catch (ClassNotFoundException e) {
            return Map.of(); // what is not on the class path is no bean
        } catch (InvocationTargetException e) {
            throw new ConfigurationException(
                    "the application context cannot make its %s: %s".formatted(type, rootOf(e)), e);
        } catch (ReflectiveOperationException e) {
            throw new ConfigurationException("this version of Spring is not known: %s".formatted(e), e);
        }
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).strip();
    }
}
