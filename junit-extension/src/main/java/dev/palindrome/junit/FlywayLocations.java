package dev.palindrome.junit;

import dev.palindrome.failure.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folders in which an application's Flyway looks for migrations.
 *
 * @param locations as they are written, between commas
 * @param loader the class path of the tests
 */
record FlywayLocations(String locations, ClassLoader loader) {

    private static final String FILE_SYSTEM = "filesystem:";
    private static final String CLASS_PATH = "classpath:";

    /** Return the folders that are there. */
    List<Path> folders() {
        return written().flatMap(this::folders).distinct().toList();
    }

    /**
     * Return the one folder in which all of them lie, if there is any.
     *
     * @throws ConfigurationException where they are several, and beside them lies what is none of them
     */
    Optional<Path> folder() {
        List<Path> folders = folders();
        if (folders.size() < 2) {
            return folders.stream().findFirst();
        }
        Path parent = folders.get(0).getParent();
        if (parent != null && isAll(parent, folders)) {
            return Optional.of(parent);
        }
        throw new ConfigurationException(
                "the application's Flyway looks into %s folders (%s), and a class is for one; name it by `folder`"
                        .formatted(
                                folders.size(),
                                folders.stream().map(Path::toString).collect(Collectors.joining(", "))));
    }

    /** Return them without the word for the class path, which goes without saying. */
    String shown() {
        return written().map(location -> withoutPrefix(location, CLASS_PATH)).collect(Collectors.joining(", "));
    }

    private Stream<String> written() {
        return Arrays.stream(locations.split(",")).map(String::strip).filter(location -> !location.isEmpty());
    }

    private Stream<Path> folders(String location) {
        return location.startsWith(FILE_SYSTEM)
                ? Stream.of(Path.of(location.substring(FILE_SYSTEM.length()))).filter(Files::isDirectory)
                : FolderLookup.onClassPath(withoutPrefix(location, CLASS_PATH), loader).stream()
                        .filter(Files::isDirectory);
    }

    private static boolean isAll(Path parent, List<Path> folders) {
        try (Stream<Path> entries = Files.list(parent)) {
            return folders.stream().allMatch(folder -> parent.equals(folder.getParent()))
                    && entries.allMatch(folders::contains);
        } catch (IOException e) {
            return false;
        }
    }

    private static String withoutPrefix(String location, String prefix) {
        return location.startsWith(prefix) ? location.substring(prefix.length()) : location;
    }
}
