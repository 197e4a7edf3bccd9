package dev.palindrome.database;

import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;

/** Finds the provider that a request means, and starts a server by it. Safe for use by several threads. */
public final class DatabaseProviders {

    /**
     * The system property, or PALINDROME_REQUIRE in the environment, that names the provider which {@code auto} must end with:
     * where it cannot, the start fails and nothing else is tried.
     */
    public static final String REQUIRE = "palindrome.require";

    private DatabaseProviders() {}

    /**
     * Start a server. With {@code auto} that is a container where an engine answers and has the image, or pulls it in time, and
     * the embedded server otherwise; {@link DatabaseServer#because} says which of it and why.
     *
     * @throws dev.palindrome.failure.ConfigurationException where there is no such engine, version or provider
     * @throws dev.palindrome.failure.NoEngineException where none of the providers can start it; the message lists what each said
     */
    public static DatabaseServer start(EngineRequest request) {
        return choice().start(request);
    }

    /**
     * Ask each provider that knows the engine whether it could start it, and start nothing.
     *
     * @return the answers by the providers' names
     * @throws dev.palindrome.failure.ConfigurationException where there is no such engine or version
     */
    public static SortedMap<String, Availability> probeAll(EngineRequest request) {
        return choice().probeAll(request);
    }

    /**
     * Refuse what {@link #start} would refuse whatever this machine has.
     *
     * @throws dev.palindrome.failure.ConfigurationException where there is no such engine or provider
     */
    public static void refuseUnknown(EngineRequest request) {
        choice().refuseUnknown(request);
    }

    /** Return the names of the products that the harness knows, sorted. */
    public static List<String> engines() {
        return choice().engines();
    }

    private static ProviderChoice choice() {
        var loader = DatabaseProviders.class.getClassLoader();
        var providers = ServiceLoader.load(DatabaseProvider.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        var engines = ServiceLoader.load(Dialect.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .map(Dialect::name)
                .toList();
        return new ProviderChoice(providers, engines, required());
    }

    private static String required() {
        var property = System.getProperty(REQUIRE, "");
        if (!property.isBlank()) {
            return property.strip();
        }
        var variable = System.getenv("PALINDROME_REQUIRE");
        return variable == null ? "" : variable.strip();
    }
}
