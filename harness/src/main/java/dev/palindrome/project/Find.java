package dev.palindrome.project;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tool that a project uses, with the folders of one history.
 *
 * @param tool the tool's name, such as {@code flyway}; that of its format where Palindrome can run it
 * @param missing what is missing before Palindrome can run it, as a sentence; empty where nothing is
 * @param configurationFile the file that sets it up, below the project's root, or null where none was found
 * @param folders where the migrations lie, below the project's root, with forward slashes; {@code .} is the root itself
 * @param engine the engine that the migrations are for, as {@code --database} wants it, or null where nothing says so
 * @param evidence what was seen, as a clause
 */
public record Find(
        String tool,
        String missing,
        @Nullable String configurationFile,
        List<String> folders,
        @Nullable String engine,
        String evidence) {

    private static final Set<String> INCIDENTAL = Set.of(
            "test",
            "tests",
            "testing",
            "testdata",
            "testkit",
            "fixture",
            "fixtures",
            "spec",
            "e2e",
            "example",
            "examples",
            "sample",
            "samples",
            "demo",
            "demos",
            "doc",
            "docs",
            "documentation",
            "benchmark",
            "benchmarks",
            "mock",
            "mocks",
            "stub",
            "stubs",
            "template",
            "templates");

    public Find {
        folders = List.copyOf(folders);
    }

    /** Return whether Palindrome can run it. */
    public boolean runs() {
        return missing.isEmpty();
    }

    /** Return whether it lies in tests, examples or documentation, so that it is hardly what the project lives on. */
    public boolean isIncidental() {
        return !folders.isEmpty()
                && folders.stream()
                        .allMatch(folder -> Arrays.stream(
                                        folder.toLowerCase(Locale.ROOT).split("/"))
                                .flatMap(name -> Arrays.stream(name.split("[-_.]")))
                                .anyMatch(INCIDENTAL::contains));
    }

    /** Return the file that sets the tool up. */
    public Optional<String> configuration() {
        return Optional.ofNullable(configurationFile);
    }
}
