package dev.palindrome.database.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Looks for a container engine where Testcontainers would, and in the same order.
 *
 * @param environment the variables of the environment
 * @param root the root of the file system
 * @param home the user's folder
 * @param limit how long all of it may take
 */
record EngineSearch(Map<String, String> environment, Path root, Path home, Duration limit) {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** What was found. */
    sealed interface Result {}

    /** An engine that answers. */
    record Found(EngineApi engine) implements Result {}

    /** An address that is not ours to ask: Testcontainers may. */
    record Unknown(EngineAddress address) implements Result {}

    /** None; and why, as a clause. */
    record None(String because) implements Result {}

    static EngineSearch ofThisMachine() {
        return new EngineSearch(System.getenv(), Path.of("/"), Path.of(System.getProperty("user.home", "/")), LIMIT);
    }

    Result run() {
        long end = System.nanoTime() + limit.toNanos();
        var refusals = new ArrayList<String>();
        var addresses = addresses();
        for (var address : addresses) {
            if (!address.isPlain()) {
                return new Unknown(address);
            }
            var engine = new EngineApi(address);
            var refusal = ping(engine, Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime())));
            if (refusal.isEmpty()) {
                return new Found(engine);
            }
            refusals.add(refusal);
        }
        return new None(noneBecause(addresses, refusals) + podman(end));
    }

    private List<EngineAddress> addresses() {
        var given = Stream.of(environment.getOrDefault("DOCKER_HOST", ""), configured())
                .filter(address -> !address.isBlank())
                .findFirst();
        if (given.isPresent()) {
            return given.map(EngineAddress::new).stream().toList();
        }
        if (Path.of("/").getFileSystem().getSeparator().equals("\\")) {
            return List.of(new EngineAddress("npipe:////./pipe/docker_engine"));
        }
        var sockets = new ArrayList<>(List.of(root.resolve("var/run/docker.sock")));
        runtimeFolder().map(folder -> folder.resolve("docker.sock")).forEach(sockets::add);
        sockets.add(home.resolve(".docker/run/docker.sock"));
        sockets.add(home.resolve(".docker/desktop/docker.sock"));
        return sockets.stream().map(EngineAddress::unix).toList();
    }

    private Stream<Path> runtimeFolder() {
        return Stream.ofNullable(environment.get("XDG_RUNTIME_DIR")).map(Path::of);
    }

    private String configured() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve(".testcontainers.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            return "";
        }
        return properties.getProperty("tc.host", properties.getProperty("docker.host", ""));
    }

    /** Testcontainers does not look there by itself. */
    private String podman(long end) {
        return Stream.concat(
                        runtimeFolder().map(folder -> folder.resolve("podman/podman.sock")),
                        Stream.of(root.resolve("run/podman/podman.sock")))
                .filter(Files::exists)
                .map(EngineAddress::unix)
                .filter(address -> ping(
                                new EngineApi(address), Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime())))
                        .isEmpty())
                .findFirst()
                .map("; Podman answers on %1$s: set DOCKER_HOST=%1$s to use it"::formatted)
                .orElse("");
    }

    private static String ping(EngineApi engine, Duration limit) {
        try {
            var answer = engine.send("GET", "/_ping", limit);
            return answer.isGood() ? "" : "%s answers with HTTP %s".formatted(engine.address(), answer.status());
        } catch (IOException e) {
            return "%s: %s".formatted(engine.address(), e.getMessage());
        }
    }

    private static String noneBecause(List<EngineAddress> asked, List<String> refusals) {
        var told = refusals.stream()
                .filter(refusal -> !refusal.contains("No such file"))
                .toList();
        if (told.stream().anyMatch(refusal -> refusal.contains("Permission denied"))) {
            return "no container engine may be used (%s): join the group of the socket"
                    .formatted(String.join("; ", told));
        }
        if (!told.isEmpty()) {
            return "no container engine answers (%s)".formatted(String.join("; ", told));
        }
        return "no container engine answers: there is no socket %s".formatted(asked.get(0));
    }
}
