package dev.palindrome.migration.flyway;

import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Hindrance;
import java.util.Set;

/** Migrations that are programs: Flyway runs them, Palindrome does not. */
final class Programs {
    static final Set<String> SUFFIXES =
            Set.of(".java", ".kt", ".groovy", ".scala", ".class", ".sh", ".bash", ".bat", ".cmd", ".ps1", ".py");

    private Programs() {}

    static Script script(String file) {
        var sentence = "%s is a program, which only Flyway itself can run; what follows goes on as though it had run"
                .formatted(file);
        return Script.hindered(file, "", new Hindrance(sentence, file, 1));
    }
}
