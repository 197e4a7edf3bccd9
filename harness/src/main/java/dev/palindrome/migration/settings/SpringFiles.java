package dev.palindrome.migration.settings;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.SourceFolder;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The places where an application has its files, the one that counts least first.
 *
 * @param groups for each group of places, whose profiles count more than the files of the groups before it, what finds a file by name
 */
record SpringFiles(List<Function<String, Optional<SpringFile>>> groups) {
    private static final List<String> DIRECTORIES = List.of("", "config/");
    private static final List<String> SUFFIXES = List.of(".yaml", ".yml", ".properties");

    /** Look for files in the folders above a folder of migrations: the nearest is the one of its application. */
    static SpringFiles above(SourceFolder folder) {
        return new SpringFiles(List.of(name -> folder.above(name).stream()
                .findFirst()
                .map(text -> new SpringFile(name, "%s above %s".formatted(name, folder.root()), text))));
    }

    static SpringFiles in(Path directory) {
        return new SpringFiles(List.of(name -> file(directory, name)));
    }

    /** Look on a class path, and then in the working directory, which counts more. */
    static SpringFiles onClassPath(ClassLoader loader) {
        return new SpringFiles(List.of(
                name -> Optional.ofNullable(loader.getResource(name)).map(SpringFiles::resource),
                name -> file(Path.of(""), name)));
    }

    /** Return the files of one profile, or of none where it is empty, that a group of places has. */
    static List<SpringFile> of(Function<String, Optional<SpringFile>> group, String profile) {
        var name = "application" + (profile.isEmpty() ? "" : "-" + profile);
        var files = new ArrayList<SpringFile>();
        for (var directory : DIRECTORIES) {
            SUFFIXES.stream()
                    .flatMap(suffix -> group.apply(directory + name + suffix).stream())
                    .forEach(files::add);
        }
        return files;
    }

    Stream<SpringFile> withoutProfile() {
        return groups.stream().flatMap(group -> of(group, "").stream());
    }

    private static Optional<SpringFile> file(Path directory, String name) {
        var file = directory.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SpringFile(name, file.toString(), Files.readString(file)));
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    private static SpringFile resource(URL url) {
        try (var stream = url.openStream()) {
            return new SpringFile(
                    url.getPath(), url.getPath(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unreadable(url.toString(), e);
        }
    }

    private static ConfigurationException unreadable(String where, IOException e) {
        return new ConfigurationException(
                "cannot read %s (%s): give this user the right to read it, and save it as UTF-8"
                        .formatted(where, e.getMessage()),
                e);
    }
}
