package dev.palindrome.junit;

import dev.palindrome.failure.ConfigurationException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a migration folder, or a file that an attribute names: on the class path first, then relative to the working directory. */
final class FolderLookup {

    private FolderLookup() {}

    static Path find(String folder, ClassLoader loader) {
        URL resource = loader.getResource(folder);
        if (resource != null && "file".equals(resource.getProtocol())) {
            return toPath(resource);
        }
        Path path = relative(folder);
        if (path != null && Files.isDirectory(path)) {
            return path;
        }
        if (resource != null) {
            throw new ConfigurationException(
                    "`folder` is \"%s\", which lies inside of %s; unpack it, or name a directory"
                            .formatted(folder, resource));
        }
        throw new ConfigurationException("`folder` is \"%s\", but no such directory is on the class path or below %s%s"
                .formatted(folder, Path.of("").toAbsolutePath(), neighbours(folder, loader)));
    }

    /** Return all files or folders of a name that lie on the class path, and in no archive. */
    static List<Path> onClassPath(String name, ClassLoader loader) {
        try {
            return Collections.list(loader.getResources(name)).stream()
                    .filter(url -> "file".equals(url.getProtocol()))
                    .map(FolderLookup::toPath)
                    .toList();
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot look for %s on the class path: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** Return a file, which need not be there. */
    static Path file(String attribute, String name, ClassLoader loader) {
        URL resource = loader.getResource(name);
        if (resource != null && "file".equals(resource.getProtocol())) {
            return toPath(resource);
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new ConfigurationException(
                    "`%s` names \"%s\", which is no path: %s".formatted(attribute, name, e.getReason()), e);
        }
    }

    private static Path toPath(URL resource) {
        try {
            return Path.of(new URI(resource.toString()));
        } catch (URISyntaxException e) {
            throw new ConfigurationException("the class path holds " + resource + ", which is not a path", e);
        }
    }

    private static @Nullable Path relative(String folder) {
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            return null; // a name that no file system takes is reported as not found
        }
    }

    /** Directories that stand where the wanted one should stand are the best guess of what was meant. */
    private static String neighbours(String folder, ClassLoader loader) {
        int slash = folder.replaceAll("/+$", "").lastIndexOf('/');
        URL parent = loader.getResource(slash < 0 ? "" : folder.substring(0, slash));
        if (parent == null || !"file".equals(parent.getProtocol())) {
            return "";
        }
        String prefix = slash < 0 ? "" : folder.substring(0, slash + 1);
        try (Stream<Path> entries = Files.list(toPath(parent))) {
            String names = entries.filter(Files::isDirectory)
                    .map(p -> "\"" + prefix + p.getFileName() + "\"")
                    .sorted()
                    .limit(5)
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? "" : "; did you mean one of " + names + "?";
        } catch (IOException e) {
            return "";
        }
    }
}
