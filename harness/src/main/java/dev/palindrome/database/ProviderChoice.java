package dev.palindrome.database;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.Nearest;
import dev.palindrome.failure.NoEngineException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Chooses among providers.
 *
 * @param providers all that there are
 * @param engines the products that the harness knows
 * @param required the provider that {@code auto} must end with, or nothing
 */
record ProviderChoice(List<DatabaseProvider> providers, List<String> engines, String required) {

    private static final System.Logger LOG = System.getLogger(ProviderChoice.class.getName());

    /** What is nearest to production comes first. */
    private static final List<String> PREFERENCE = List.of("container", "embedded");

    ProviderChoice {
        providers = List.copyOf(providers);
        engines = engines.stream().sorted().toList();
    }

    DatabaseServer start(EngineRequest request) {
        var able = knowing(request.engine());
        if (!request.provider().equals(EngineRequest.AUTO)) {
            return named(request.provider(), able).start(request, "it was asked for");
        }
        if (!required.isEmpty()) {
            return startRequired(request, named(required, able));
        }
        var refusals = new ArrayList<String>();
        for (var provider : able) {
            var available = probe(provider, request);
            if (available.usable()) {
                try {
                    return provider.start(request, because(available, refusals));
                } catch (NoEngineException e) {
                    LOG.log(Level.DEBUG, () -> "provider %s failed".formatted(provider.name()), e);
                    refusals.add(e.getMessage());
                }
            } else {
                refusals.add(available.because());
            }
        }
        throw new NoEngineException(
                "no %s can be started: %s".formatted(request.engine(), String.join("; and ", refusals)));
    }

    void refuseUnknown(EngineRequest request) {
        var able = knowing(request.engine());
        if (!request.provider().equals(EngineRequest.AUTO)) {
            named(request.provider(), able);
        }
    }

    SortedMap<String, Availability> probeAll(EngineRequest request) {
        var answers = new TreeMap<String, Availability>();
        knowing(request.engine()).forEach(provider -> answers.put(provider.name(), probe(provider, request)));
        return answers;
    }

    private DatabaseServer startRequired(EngineRequest request, DatabaseProvider provider) {
        var reason = "%s=%s".formatted(DatabaseProviders.REQUIRE, required);
        var available = probe(provider, request);
        if (!available.usable()) {
            throw new NoEngineException("%s allows nothing else, but %s".formatted(reason, available.because()));
        }
        return provider.start(request, reason);
    }

    /** The first choice needs its own reason, the others need the reason against the first. */
    private static String because(Availability available, List<String> refusals) {
        return refusals.isEmpty() ? available.because() : String.join("; and ", refusals);
    }

    private static Availability probe(DatabaseProvider provider, EngineRequest request) {
        try {
            return provider.probe(request);
        } catch (LinkageError e) {
            return Availability.no("the provider %s lacks a library: %s".formatted(provider.name(), e));
        }
    }

    private List<DatabaseProvider> knowing(String engine) {
        var able = providers.stream()
                .filter(provider -> provider.knows(engine))
                .sorted(Comparator.comparingInt(ProviderChoice::rank).thenComparing(DatabaseProvider::name))
                .toList();
        if (able.isEmpty()) {
            var known = engines.stream()
                    .filter(name -> providers.stream().anyMatch(provider -> provider.knows(name)))
                    .toList();
            throw new ConfigurationException("no provider for database \"%s\"; available: %s%s"
                    .formatted(engine, String.join(", ", known), suggestion(engine, known)));
        }
        return able;
    }

    private static int rank(DatabaseProvider provider) {
        int place = PREFERENCE.indexOf(provider.name());
        return place < 0 ? PREFERENCE.size() : place;
    }

    private static DatabaseProvider named(String name, List<DatabaseProvider> able) {
        return able.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    var names = Stream.concat(
                                    Stream.of(EngineRequest.AUTO), able.stream().map(DatabaseProvider::name))
                            .toList();
                    return new ConfigurationException("no provider \"%s\"; available: %s%s"
                            .formatted(name, String.join(", ", names), suggestion(name, names)));
                });
    }

    private static String suggestion(String given, List<String> names) {
        return Nearest.to(given, names).map("; did you mean \"%s\"?"::formatted).orElse("");
    }
}
