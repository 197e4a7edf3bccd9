package dev.palindrome.battery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs commands inside of the container of a server. */
final class ContainerShell {

    private static final Pattern URL = Pattern.compile(":(\\d+)/");

    private final String container;

    /** @param session any session on the server */
    ContainerShell(Connection session) throws SQLException {
        Matcher url = URL.matcher(session.getMetaData().getURL());
        if (!url.find()) {
            throw new IllegalStateException(
                    "no port in " + session.getMetaData().getURL());
        }
        container = run("docker", "ps", "--quiet", "--filter", "publish=" + url.group(1))
                .strip();
    }

    /** Return what a script says, on both of its channels. */
    String execute(String script) {
        return run("docker", "exec", container, "sh", "-c", script);
    }

    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("%s failed: %s".formatted(String.join(" ", command), output));
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command[0], e);
        }
    }
}
