package dev.palindrome.migration;

import dev.palindrome.failure.ConfigurationException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Goes from a folder that holds one folder for each database, {@code mysql} beside {@code postgres}, into that of the engine. */
final class EngineFolders {

    /** Sqitch is told here what each database has of its own. */
    private static final String SQITCH = "sqitch.conf";

    private EngineFolders() {}

    /**
     * Return the engine's own folder where there is one for each of several databases, or nothing where all is in the folder itself.
     *
     * @throws ConfigurationException where none of these, or more than one, is for the engine
     */
    static Optional<Path> choose(Path folder, String engine) {
        var named = children(folder);
        if (named.size() < 2) {
            return Optional.empty();
        }
        var exact = those(named, engine);
        // Whoever has no files for MariaDB runs those for MySQL there.
        var fitting = exact.isEmpty() && engine.equals("mariadb") ? those(named, "mysql") : exact;
        if (fitting.size() == 1) {
            return Optional.of(fitting.get(0));
        }
        throw new ConfigurationException(
                "%s holds a folder for each of several databases (%s), and %s for %s; give the one that you mean, for instance %s, or another --database"
                        .formatted(
                                folder,
                                named.stream().map(EngineFolders::name).collect(Collectors.joining(", ")),
                                fitting.isEmpty() ? "none" : "more than one",
                                engine,
                                (fitting.isEmpty() ? named : fitting).get(0)));
    }

    static List<Oddity> oddity(Path chosen, String engine) {
        return List.of(new Oddity(
                "read from the folder %s, since the database is %s".formatted(name(chosen), engine), List.of()));
    }

    private static List<Path> those(List<Path> folders, String engine) {
        return folders.stream()
                .filter(folder ->
                        EngineWords.engine(name(folder)).filter(engine::equals).isPresent())
                .toList();
    }

    /** Return the folders that are named after databases, or none where an SQL file stands beside them. */
    private static List<Path> children(Path folder) {
        var named = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries) {
                if (name(entry).endsWith(".sql") || name(entry).equals(SQITCH)) {
                    return List.of();
                }
                if (EngineWords.isEngine(name(entry)) && Files.isDirectory(entry)) {
                    named.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(); // whoever lists it next says what is wrong
        }
        named.sort(null);
        return named;
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
