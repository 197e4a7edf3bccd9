package dev.palindrome.tool;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.MigrationFolder;
import java.util.Optional;
import java.util.ServiceLoader;

/** Chooses who runs the migrations of a folder. Safe for use by several threads. */
public final class MigrationTools {

    private MigrationTools() {}

    /**
     * Return the library that runs the folder, or nothing where Palindrome does.
     *
     * @throws ConfigurationException where the library is asked for, or nobody else can do it, and it is not there
     */
    public static Optional<ToolLibrary> library(MigrationFolder folder, Runner runner) {
        var found = ServiceLoader.load(ToolLibrary.class, MigrationTools.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(library -> library.format().equals(folder.format()))
                .findFirst();
        if (found.isEmpty()) {
            if (runner == Runner.LIBRARY) {
                throw new ConfigurationException(
                        "the runner `library` is asked for, but no Java library runs the format %s; leave it out, or say `palindrome`"
                                .formatted(folder.format()));
            }
            return Optional.empty();
        }
        var library = found.get();
        if (library.isIndispensable() && runner == Runner.PALINDROME) {
            throw new ConfigurationException(
                    "the runner `palindrome` is asked for, but only %s itself can run the format %s; leave it out, or say `library`"
                            .formatted(library.dependency(), folder.format()));
        }
        boolean isWanted = runner == Runner.LIBRARY || library.isIndispensable();
        if (isWanted && library.version().isEmpty()) {
            throw new ConfigurationException("%s is not on the class path, and it is to run the format %s; add it%s"
                    .formatted(
                            library.dependency(),
                            folder.format(),
                            library.isIndispensable() ? "" : ", or say `palindrome` for the runner"));
        }
        return runner == Runner.PALINDROME || library.version().isEmpty() ? Optional.empty() : found;
    }
}
