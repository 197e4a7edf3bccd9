package dev.palindrome.tool.flyway;

import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.flyway.JavaMigrations;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** The migrations of a folder that are classes, found on the class path of whoever runs the tests. */
final class Programs {
    private final Map<String, Class<? extends JavaMigration>> classes = new TreeMap<>();

    Programs(MigrationFolder folder, ClassLoader loader) {
        folder.migrations().stream()
                .flatMap(migration -> migration.steps().stream())
                .map(Migration::up)
                .filter(up -> up.hindrance() != null)
                .forEach(up -> JavaMigrations.className(folder.root().resolve(up.file()))
                        .flatMap(name -> load(name, loader))
                        .ifPresent(type -> classes.put(up.file(), type)));
    }

    /** Return the class loader that knows the user's classes. */
    static ClassLoader loader() {
        @Nullable ClassLoader users = Thread.currentThread().getContextClassLoader();
        return users == null ? Programs.class.getClassLoader() : users;
    }

    /** Return whether Flyway has what it takes: a program needs a class, a file does not. */
    boolean canRun(Script up) {
        return !JavaMigrations.isProgram(up.file()) || classes.containsKey(up.file());
    }

    Collection<Class<? extends JavaMigration>> classes(Lineup lineup) {
        var shown = new TreeMap<>(classes);
        shown.keySet().removeIf(file -> !lineup.shows(file));
        return shown.values();
    }

    private static Optional<Class<? extends JavaMigration>> load(String name, ClassLoader loader) {
        try {
            var type = Class.forName(name, true, loader);
            return JavaMigration.class.isAssignableFrom(type)
                    ? Optional.of(type.asSubclass(JavaMigration.class))
                    : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
