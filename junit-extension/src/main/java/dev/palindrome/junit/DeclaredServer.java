package dev.palindrome.junit;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.database.container.DeclaredContainer;
import dev.palindrome.failure.ConfigurationException;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A container that the user declares for a test class. Our databases stand in it beside the user's own.
 *
 * @param where where it was declared: {@code the field ShopTest.POSTGRES}
 * @param ownField the field that holds it, or null where it is a bean
 */
record DeclaredServer(
        DeclaredContainer container, String where, @Nullable Field ownField) {

    private static final String CONTAINER = "container";

    /**
     * Return the one that a class, or the context of its application, declares.
     *
     * @param holders classes that hold containers for this one
     * @param databases the databases asked for, or none
     * @throws ConfigurationException where there are several to choose from, or the context's database is in none
     */
    static Optional<DeclaredServer> of(ExtensionContext context, List<Class<?>> holders, List<String> databases) {
        Class<?> testClass = context.getRequiredTestClass();
        List<DeclaredServer> declared = ContainerFields.of(testClass, holders);
        if (declared.isEmpty() && databases.isEmpty()) {
            declared = SpringContext.of(context).map(SpringContext::servers).orElse(List.of());
        }
        List<DeclaredServer> wanted = declared.stream()
                .filter(server -> databases.isEmpty()
                        || databases.contains(server.container().engine()))
                .toList();
        if (wanted.size() > 1) {
            throw new ConfigurationException(
                    "several containers are declared (%s); say by `database` which one, as \"%s\", or declare the one in a class of its own and name that by `containers`"
                            .formatted(
                                    wanted.stream().map(DeclaredServer::where).collect(Collectors.joining(", ")),
                                    wanted.get(0).container().engine()));
        }
        return wanted.stream().findFirst();
    }

    /** Return the field that holds it, or nothing where it is a bean. */
    Optional<Field> field() {
        return Optional.ofNullable(ownField);
    }

    /** Return whether it is what a request asks for; who names a version, or another provider, gets that. */
    boolean serves(EngineRequest request) {
        return request.engine().equals(container.engine())
                && request.version().isEmpty()
                && List.of(EngineRequest.AUTO, CONTAINER).contains(request.provider());
    }

    /** Return the server in it, whose databases are dropped when it is closed. */
    DatabaseServer serve() {
        return container.serve(where + " declares it");
    }
}
