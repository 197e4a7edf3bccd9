package dev.palindrome.tool.flyway;

import dev.palindrome.failure.HarnessException;
import dev.palindrome.migration.MigrationFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The SQL files of the places where Flyway looks, and what stands beside them, by their names in the folder. Immutable. */
final class FlywayFiles {
    private final Map<String, FlywayFile> files;
    private final String separator;

    private FlywayFiles(Map<String, FlywayFile> files, String separator) {
        this.files = files;
        this.separator = separator;
    }

    static FlywayFiles of(MigrationFolder folder) {
        var settings = folder.settings();
        var files = new TreeMap<String, FlywayFile>();
        list(folder.root(), folder.root(), files);
        return new FlywayFiles(files, settings.getOrDefault("flyway.sqlMigrationSeparator", "__"));
    }

    boolean holds(String file) {
        return files.containsKey(file);
    }

    /** Return what Flyway sees of them. */
    Shown shown(Lineup lineup) {
        return new Shown(files, lineup, separator);
    }

    private static void list(Path location, Path root, Map<String, FlywayFile> files) {
        try (var found = Files.walk(location)) {
            found.filter(Files::isRegularFile).forEach(path -> {
                var name = slashes(root.relativize(path));
                files.put(name, new FlywayFile(name, slashes(location.relativize(path)), path));
            });
        } catch (IOException e) {
            throw new HarnessException("cannot list %s: %s".formatted(location, e.getMessage()), e);
        }
    }

    private static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
