package dev.palindrome.database.watchdog;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command that is run when this JVM dies, in whatever way, unless it is revoked. Where there is no shell nothing is run. Safe
 * for use by several threads.
 */
public final class LastWill {

    /** The pipe ends when we die; a word in it means that nothing is left to do. */
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            read -r word && exit 0
            exec "$@" >/dev/null 2>&1
            """;

    private static final System.Logger LOG = System.getLogger(LastWill.class.getName());

    private final @Nullable Process shell;

    private LastWill(@Nullable Process shell) {
        this.shell = shell;
    }

    /** Return a will that does nothing. */
    public static LastWill nothing() {
        return new LastWill(null);
    }

    /** Leave a command behind. */
    public static LastWill of(List<String> command) {
        if (!Shell.isHere()) {
            return nothing();
        }
        try {
            return new LastWill(new ProcessBuilder(Shell.command(SCRIPT, command))
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            LOG.log(Level.WARNING, () -> "no watchdog: %s".formatted(e));
            return nothing();
        }
    }

    /** Return the folder or jar of a class, to run it by itself. */
    public static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Run the command now, without waiting for its end. */
    public void execute() {
        end("");
    }

    /** Forget the command. */
    public void revoke() {
        end("revoked\n");
    }

    private void end(String word) {
        if (shell == null) {
            return;
        }
        try (var pipe = shell.getOutputStream()) {
            pipe.write(word.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, () -> "the watchdog is gone: %s".formatted(e));
        }
    }
}
