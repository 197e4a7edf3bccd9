package dev.palindrome.migration.sqlx;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.SourceFolder;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks for what only sqlx leaves behind: in a folder of migrations, and in the project above it. */
final class SqlxTraces {
    private static final Pattern DEPENDENCY =
            Pattern.compile("(?m)^\\s*(?:sqlx(?:\\.workspace)?\\s*=|\\[(?:[\\w.-]+\\.)?dependencies\\.sqlx\\])");

    private static final Pattern DIRECTIVE = Pattern.compile("\\A-- no-transaction\\b");

    /** What {@code sqlx migrate add} writes into a new file. */
    private static final Pattern TEMPLATE =
            Pattern.compile("\\A-- Add (?:up |down )?migration script here\\s*(?:\\R|\\z)");

    private final SourceFolder folder;

    SqlxTraces(SourceFolder folder) {
        this.folder = folder;
    }

    Optional<String> find() {
        if (!folder.above("sqlx.toml").isEmpty()) {
            return Optional.of("there is a sqlx.toml");
        }
        if (folder.above("Cargo.toml").stream()
                .anyMatch(text -> DEPENDENCY.matcher(text).find())) {
            return Optional.of("a Cargo.toml above depends on sqlx");
        }
        return marked(TEMPLATE, "the comment that sqlx writes into new files")
                .or(() -> marked(DIRECTIVE, "'-- no-transaction'"));
    }

    private Optional<String> marked(Pattern mark, String what) {
        return folder.files().stream()
                .filter(file -> SqlxName.fits(folder, file))
                .filter(file -> begins(file, mark))
                .findFirst()
                .map(file -> "%s begins with %s".formatted(file, what));
    }

    private boolean begins(String file, Pattern mark) {
        try {
            return mark.matcher(folder.text(file)).find();
        } catch (ConfigurationException e) {
            return false; // a file that nobody can read proves nothing
        }
    }
}
