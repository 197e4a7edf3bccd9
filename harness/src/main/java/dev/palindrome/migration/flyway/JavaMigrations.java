package dev.palindrome.migration.flyway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Migrations that are classes. Safe for use by several threads. */
public final class JavaMigrations {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
    private static final String CLASS = ".class";

    private JavaMigrations() {}

    /** Return whether a file is a program rather than SQL. */
    public static boolean isProgram(String file) {
        return Programs.SUFFIXES.stream().anyMatch(file::endsWith);
    }

    /** Return the name of the class that a file declares or is; nothing where it can be neither. */
    public static Optional<String> className(Path file) {
        var name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (dot < 0 || !Programs.CLASSES.contains(name.substring(dot))) {
            return Optional.empty();
        }
        try {
            var simple = name.substring(0, dot);
            return name.endsWith(CLASS)
                    ? ofClass(file, simple)
                    : Optional.of(packageOf(Files.readString(file)) + simple);
        } catch (IOException e) {
            return Optional.empty(); // it is no class that could be found
        }
    }

    private static String packageOf(String source) {
        var found = PACKAGE.matcher(source);
        return found.find() ? found.group(1) + "." : "";
    }

    /** A class file holds its own full name; how much of its path belongs to that is tried. */
    private static Optional<String> ofClass(Path file, String simple) throws IOException {
        var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        var found = content.contains(simple) ? Optional.of(simple) : Optional.<String>empty();
        var candidate = simple;
        for (Path above = file.toAbsolutePath().getParent();
                above != null && above.getFileName() != null;
                above = above.getParent()) {
            candidate = above.getFileName() + "/" + candidate;
            if (!content.contains(candidate)) {
                break;
            }
            found = Optional.of(candidate.replace('/', '.'));
        }
        return found;
    }
}
