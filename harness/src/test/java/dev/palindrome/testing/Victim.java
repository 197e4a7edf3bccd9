package dev.palindrome.testing;

import dev.palindrome.database.DatabaseProviders;
import dev.palindrome.database.EngineRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A program that starts a server and works on it until it is killed. Says {@code ready} once it works. */
public final class Victim {

    private Victim() {}

    /**
     * Return the moments at which to kill, in milliseconds after the start: before, in and after the server's. As many as the
     * system property {@code palindrome.kills} says, the same each time.
     */
    public static IntStream moments() {
        return new Random(42).ints(Integer.getInteger("palindrome.kills", 2), 200, 1_600);
    }

    /**
     * Start one in a JVM of its own.
     *
     * @param provider the provider to start a server by
     */
    public static Process start(String provider) throws IOException {
        return start(provider, "postgresql");
    }

    /** Start one that works on another product. */
    public static Process start(String provider, String engine) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(java, "-cp", classPath, Victim.class.getName(), provider, engine)
                .redirectErrorStream(true)
                .start();
    }

    /** Wait until it works. */
    public static void awaitReady(Process victim) throws IOException {
        var output = victim.inputReader();
        for (var line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("the victim died before its time");
            }
        }
    }

    /** Kill it as hard as the system can. */
    public static void kill(Process victim) throws InterruptedException {
        victim.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
    }

    public static void main(String... arguments) throws SQLException {
        var request = EngineRequest.parse(arguments[1], arguments[0], Duration.ofSeconds(5));
        var server = DatabaseProviders.start(request);
        var database = server.create("victim");
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table t (id int)");
            System.out.println("ready");
            // No function of a server is harder to stop than one that never asks whether it shall.
            statement.execute(
                    arguments[1].equals("sqlite")
                            ? "with recursive n (i) as (select 1 union all select i + 1 from n) select count(*) from n"
                            : "do $$ begin loop end loop; end $$");
        }
    }
}
