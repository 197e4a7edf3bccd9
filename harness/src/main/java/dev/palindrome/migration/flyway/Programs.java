package dev.palindrome.migration.flyway;

import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Hindrance;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Migrations that are programs: Flyway runs them, Palindrome does not. */
final class Programs {
    /** The endings of what becomes a class, or is one. */
    static final Set<String> CLASSES = Set.of(".java", ".kt", ".groovy", ".scala", ".class");

    private static final Set<String> COMMANDS = Set.of(".sh", ".bash", ".bat", ".cmd", ".ps1", ".py");

    static final Set<String> SUFFIXES =
            Stream.concat(CLASSES.stream(), COMMANDS.stream()).collect(Collectors.toUnmodifiableSet());

    private Programs() {}

    static Script script(String file) {
        var sentence = "%s is a program, which only Flyway itself can run; what follows goes on as though it had run"
                .formatted(file);
        return Script.hindered(file, "", new Hindrance(sentence, file, 1));
    }
}
