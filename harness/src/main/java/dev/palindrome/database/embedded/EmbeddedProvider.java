package dev.palindrome.database.embedded;

import dev.palindrome.database.Availability;
import dev.palindrome.database.DatabaseProvider;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.failure.ConfigurationException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Starts servers out of jars, as ordinary processes. */
public final class EmbeddedProvider implements DatabaseProvider {

    static final String NAME = "embedded";

    private static final Map<String, EmbeddedProduct> PRODUCTS =
            Map.of("postgresql", new PostgresProduct(), "mariadb", new MariaDbProduct());

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean knows(String engine) {
        return PRODUCTS.containsKey(engine);
    }

    @Override
    public Availability probe(EngineRequest request) {
        return product(request).probe(request);
    }

    @Override
    public DatabaseServer start(EngineRequest request, String because) {
        return Launch.of(product(request).kit(request)).start(because);
    }

    private static EmbeddedProduct product(EngineRequest request) {
        return Optional.ofNullable(PRODUCTS.get(request.engine()))
                .orElseThrow(() -> new ConfigurationException("no embedded \"%s\"; available: %s"
                        .formatted(request.engine(), String.join(", ", new TreeMap<>(PRODUCTS).keySet()))));
    }
}
