package dev.palindrome.database.container;

import dev.palindrome.database.watchdog.LastWill;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Removes the containers of a session. It is a program of its own, run by a shell after our JVM has died: that there is a Java on
 * this machine is certain, a client of Docker or curl are not.
 */
final class Removal {

    private static final Pattern ID = Pattern.compile("\"Id\"\\s*:\\s*\"([0-9a-f]{64})\"");
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private Removal() {}

    /** Return the will to remove what a session has started. */
    static LastWill will(EngineAddress address, String session) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var place = LastWill.placeOf(Removal.class);
        return LastWill.of(List.of(
                java,
                "-Xmx32m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                place,
                Removal.class.getName(),
                address.text(),
                session));
    }

    public static void main(String... arguments) throws InterruptedException {
        var engine = new EngineApi(new EngineAddress(arguments[0]));
        // A container that was being created when we died may show up late.
        for (int pause : List.of(0, 1, 3, 5)) {
            TimeUnit.SECONDS.sleep(pause);
            remove(engine, arguments[1]);
        }
    }

    private static void remove(EngineApi engine, String session) {
        try {
            // {"label":["dev.palindrome.session=..."]}
            var filter = "%7B%22label%22%3A%5B%22" + Containers.LABEL + "%3D" + session + "%22%5D%7D";
            var list = engine.send("GET", "/containers/json?all=true&filters=" + filter, LIMIT);
            var ids = ID.matcher(list.body());
            while (ids.find()) {
                engine.send("DELETE", "/containers/%s?force=true&v=true".formatted(ids.group(1)), LIMIT);
            }
        } catch (IOException e) {
            System.getLogger(Removal.class.getName()).log(System.Logger.Level.WARNING, "not removed yet", e);
        }
    }
}
