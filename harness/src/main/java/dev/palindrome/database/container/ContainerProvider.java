package dev.palindrome.database.container;

import dev.palindrome.database.Availability;
import dev.palindrome.database.DatabaseProvider;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.NoEngineException;
import java.time.Duration;
import java.util.List;

/** Starts a server in a container, of the image that its makers publish. */
public final class ContainerProvider implements DatabaseProvider {

    static final String NAME = "container";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean knows(String engine) {
        return Product.of(engine).isPresent();
    }

    @Override
    public Availability probe(EngineRequest request) {
        var product = product(request);
        var missing = product.missing();
        if (!missing.isEmpty()) {
            return Availability.no(missing);
        }
        var found = EngineSearch.ofThisMachine().run();
        if (found instanceof EngineSearch.None none) {
            return Availability.no(none.because());
        }
        if (found instanceof EngineSearch.Found engine) {
            return Availability.yes(images(engine.engine(), product.image(request.version())));
        }
        return Availability.yes("Testcontainers may find an engine on " + ((EngineSearch.Unknown) found).address());
    }

    @Override
    public DatabaseServer start(EngineRequest request, String because) {
        var product = product(request);
        var missing = product.missing();
        if (!missing.isEmpty()) {
            throw new NoEngineException("cannot start a container: " + missing);
        }
        var image = product.image(request.version());
        var found = EngineSearch.ofThisMachine().run();
        if (found instanceof EngineSearch.None none) {
            throw new NoEngineException("cannot start a container: " + none.because());
        }
        if (found instanceof EngineSearch.Found engine) {
            pull(engine.engine(), image, request.pullTimeout());
            return new Containers(product.recipe(), image).start(because, engine.engine());
        }
        return new Containers(product.recipe(), image).startUnseen(because, request.pullTimeout());
    }

    private static Product product(EngineRequest request) {
        return Product.of(request.engine())
                .orElseThrow(() -> new ConfigurationException(
                        "no image of \"%s\" is known; ask for another provider".formatted(request.engine())));
    }

    private static String images(EngineApi engine, String image) {
        var absent = new Images(engine).missing(ImageNames.neededFor(image));
        return absent.isEmpty()
                ? "a container engine answers on %s and has %s".formatted(engine.address(), image)
                : "a container engine answers on %s, which pulls %s"
                        .formatted(engine.address(), String.join(" and ", absent));
    }

    private static void pull(EngineApi engine, String image, Duration limit) {
        var images = new Images(engine);
        long end = System.nanoTime() + limit.toNanos();
        for (var name : images.missing(ImageNames.neededFor(image))) {
            var problem = images.pull(name, Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime())));
            if (!problem.isEmpty()) {
                throw new NoEngineException(
                        "a container engine answers on %s, but %s is not local and was not pulled within %s s (%s)%s"
                                .formatted(engine.address(), name, limit.toSeconds(), problem, advice(name, image)));
            }
        }
    }

    private static String advice(String name, String image) {
        return List.of(name).equals(ImageNames.neededFor(image).subList(0, 1))
                ? ""
                : "; set TESTCONTAINERS_RYUK_DISABLED=true to do without it, our own watchdog clears up";
    }
}
