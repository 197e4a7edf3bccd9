package dev.palindrome.migration;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** Words what is wrong with the folder that somebody gave, and which other one may be meant. */
final class FolderAdvice {
    private static final int SHOWN = 3;
    private static final int PROBED = 50;

    private FolderAdvice() {}

    static void refuseWhatIsNoFolder(Path folder) {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder)) {
            throw new ConfigurationException(
                    "%s is no folder; give the folder in which the migrations stand, for instance %s"
                            .formatted(folder, parent(folder)));
        }
        throw new ConfigurationException("there is no folder %s (looked at %s)%s"
                .formatted(folder, folder.toAbsolutePath().normalize(), didYouMean(folder)));
    }

    /** Return some of the files that are there, as people would list them. */
    static String sample(SourceFolder source) {
        var files = source.files();
        var shown = String.join(", ", files.subList(0, Math.min(SHOWN, files.size())));
        return files.size() <= SHOWN ? shown : "%s and %s more".formatted(shown, files.size() - SHOWN);
    }

    /** Return which formats recognise the folder, as a clause, or nothing. */
    static String instead(SourceFolder source) {
        var names = MigrationFolders.recognising(source).stream()
                .map(MigrationFormat::name)
                .toList();
        return names.isEmpty() ? "" : "; it looks like " + String.join(" or ", names);
    }

    /** Return the folders right below that a format recognises, as a clause, or nothing. */
    static String deeper(Path folder) {
        var found = children(folder).stream()
                .limit(PROBED)
                .filter(FolderAdvice::isRecognised)
                .map(Path::toString)
                .limit(SHOWN)
                .toList();
        return found.isEmpty() ? "" : " (did you mean " + String.join(" or ", found) + "?)";
    }

    private static boolean isRecognised(Path folder) {
        try {
            return !MigrationFolders.recognising(new DirectorySource(folder)).isEmpty();
        } catch (ConfigurationException e) {
            return false; // a guess that cannot be read is no better than none
        }
    }

    private static String didYouMean(Path folder) {
        var missing = folder.toAbsolutePath().normalize();
        while (missing.getParent() != null && !Files.isDirectory(missing.getParent())) {
            missing = missing.getParent();
        }
        var above = missing.getParent();
        if (above == null || missing.getFileName() == null) {
            return "";
        }
        var siblings = new TreeMap<String, Path>();
        children(above).forEach(child -> siblings.put(child.getFileName().toString(), child));
        return Nearest.to(missing.getFileName().toString(), siblings.keySet())
                .map(name -> "; did you mean %s?".formatted(siblings.get(name)))
                .orElse("; there is %s, though".formatted(above));
    }

    private static Path parent(Path file) {
        var parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? file : parent;
    }

    private static List<Path> children(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
