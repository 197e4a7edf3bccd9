package dev.palindrome.cli;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.MigrationFolders;
import dev.palindrome.project.ProjectScan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tells a folder of migrations from a project that holds some. */
final class GivenFolder {

    /** What stands at the root of a project, and never among migrations. */
    private static final List<String> MARKS = List.of(
            ".git",
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "settings.gradle",
            "settings.gradle.kts",
            "package.json",
            "Cargo.toml",
            "go.mod",
            "Gemfile",
            "composer.json",
            "pyproject.toml",
            "manage.py");

    private GivenFolder() {}

    /** Return what is found in a folder where it is a project; nothing where its own files are the migrations. */
    static Optional<ProjectScan> scan(Path folder) {
        if (!Files.isDirectory(folder) || isOfMigrations(folder) && !isProject(folder)) {
            return Optional.empty();
        }
        var scan = ProjectScan.of(folder);
        boolean isItsOwn = scan.finds().stream()
                .anyMatch(find -> find.runs() && find.folders().contains("."));
        return isItsOwn ? Optional.empty() : Optional.of(scan);
    }

    private static boolean isProject(Path folder) {
        return MARKS.stream().map(folder::resolve).anyMatch(Files::exists);
    }

    private static boolean isOfMigrations(Path folder) {
        try {
            return !MigrationFolders.detect(folder).isEmpty();
        } catch (ConfigurationException e) {
            return false; // a folder without files may hold folders
        }
    }
}
