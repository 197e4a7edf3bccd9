package dev.palindrome.since;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.HarnessException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks git about the working copy in which a directory lies. */
final class Git {

    private static final int LIMIT_SECONDS = 120;

    private final Path directory;

    Git(Path directory) {
        this.directory = directory;
    }

    /** What git answered. */
    record Answer(int exit, String out, String err) {

        boolean isYes() {
            return exit == 0;
        }

        /** Return what git said, in one line. */
        String complaint() {
            return err.strip().replaceAll("\\s*\\R\\s*", " ");
        }

        /** Return the parts of an answer that was asked for with {@code -z}. */
        List<String> parts() {
            return out.isEmpty() ? List.of() : List.of(out.split("\0"));
        }
    }

    /** Ask a question that git may answer with no. */
    Answer ask(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0"); // to look must not get in the way of who works
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new ConfigurationException(
                    "`since` needs git, which cannot be started (%s): install it, or put it on the PATH"
                            .formatted(e.getMessage()),
                    e);
        }
        return answer(process, arguments[0]);
    }

    /** Ask for something that git has to be able to tell. */
    Answer tell(String... arguments) {
        Answer answer = ask(arguments);
        if (!answer.isYes()) {
            throw new ConfigurationException("`since` cannot be told: git %s in %s says: %s"
                    .formatted(arguments[0], directory, answer.complaint()));
        }
        return answer;
    }

    private static Answer answer(Process process, String task) {
        try (var out = process.getInputStream();
                var err = process.getErrorStream()) {
            process.getOutputStream().close();
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            String complained = new String(err.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new HarnessException("git %s did not end within %s s".formatted(task, LIMIT_SECONDS));
            }
            return new Answer(process.exitValue(), said, complained);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what git " + task + " says", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HarnessException("interrupted while waiting for git " + task, e);
        } finally {
            process.destroy();
        }
    }
}
