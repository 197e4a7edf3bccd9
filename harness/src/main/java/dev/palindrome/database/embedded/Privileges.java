package dev.palindrome.database.embedded;

import dev.palindrome.failure.NoEngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a server is run that refuses to be root.
 *
 * @param prefix what stands before its command; it must replace itself by the command, or its process number is lost
 * @param owner the number of the user who must own its data, or -1 for us
 */
record Privileges(List<String> prefix, int owner) {

    private static final int NOBODY = 65534;
    static final Privileges OURS = new Privileges(List.of(), -1);
    private static final Privileges NAMESPACE = new Privileges(List.of("unshare", "-U"), -1);
    private static final Privileges ANOTHER_USER =
            new Privileges(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

    Privileges {
        prefix = List.copyOf(prefix);
    }

    /** Return that a server runs as we do. */
    static Privileges ours() {
        return OURS;
    }

    /**
     * Find out what works here.
     *
     * @throws NoEngineException where we are root and nothing does
     */
    static Privileges detect() {
        if (!"root".equals(System.getProperty("user.name")) && !ownsProcess(0)) {
            return OURS;
        }
        // Containers often forbid user namespaces; there, another user does.
        if (NAMESPACE.works()) {
            return NAMESPACE;
        }
        if (ANOTHER_USER.works()) {
            return ANOTHER_USER;
        }
        throw new NoEngineException(
                "PostgreSQL refuses to run as root, and neither \"unshare -U\" nor \"setpriv --reuid=%s\" works here; run as an ordinary user"
                        .formatted(NOBODY));
    }

    boolean isAnotherUser() {
        return owner >= 0;
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Hand a file to the user who runs the server. */
    void give(Path file) throws IOException {
        if (isAnotherUser()) {
            Files.setAttribute(file, "unix:uid", owner);
            Files.setAttribute(file, "unix:gid", owner);
        }
    }

    /** Let the user who runs the server pass through a folder of ours, whatever our umask says. */
    void makePassable(Path folder) throws IOException {
        if (isAnotherUser()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    private boolean works() {
        try {
            var process = new ProcessBuilder(command(List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(2, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean ownsProcess(int user) {
        try {
            return Integer.valueOf(user).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
