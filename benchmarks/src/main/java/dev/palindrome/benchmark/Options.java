package dev.palindrome.benchmark;

import dev.palindrome.database.EngineRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the caller asks for.
 *
 * @param folders one or more migration folders, each with the label of its row
 * @param database the product and its version
 * @param url a running PostgreSQL instead, or null
 * @param program the program of (c), or null for the one that is installed
 * @param archives where the build has put the embedded servers
 * @param rounds how often everything is measured; the median counts
 * @param first how many migrations of each folder to take, from its start
 */
record Options(
        List<Labelled> folders,
        EngineRequest database,
        @Nullable String url,
        @Nullable Path program,
        Path archives,
        int rounds,
        int first) {

    static final String USAGE =
            "benchmarks/run [--database postgresql:15|postgresql:18|mysql:9.7|mariadb:10.11|sqlite] [--url jdbc:postgresql://...] [--dump FILE] [--rounds N] [--first N] [--tables N] [LABEL=]FOLDER...";

    /** A folder and what its row is called. */
    record Labelled(String label, Path folder) {

        static Labelled of(String argument) {
            var equals = argument.indexOf('=');
            var folder = Path.of(argument.substring(equals + 1));
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException("\"%s\" is no folder; %s".formatted(folder, USAGE));
            }
            return new Labelled(equals < 0 ? argument : argument.substring(0, equals), folder);
        }
    }

    Options {
        folders = List.copyOf(folders);
        if (folders.isEmpty()) {
            throw new IllegalArgumentException("no folder given; " + USAGE);
        }
    }

    static Options parse(String... arguments) {
        var folders = new ArrayList<Labelled>();
        var database = "postgresql:15";
        var rounds = 3;
        var first = Integer.MAX_VALUE;
        String url = null;
        Path program = null;
        var archives = Path.of("benchmarks", "target", "servers");
        for (var i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--database" -> database = value(arguments, ++i);
                case "--rounds" -> rounds = number(arguments, ++i);
                case "--first" -> first = number(arguments, ++i);
                case "--tables" -> {
                    var tables = number(arguments, ++i);
                    folders.add(new Labelled(tables + " tables, one touched", LargeSchema.write(tables)));
                }
                case "--url" -> url = value(arguments, ++i);
                case "--dump" -> program = Path.of(value(arguments, ++i));
                case "--archives" -> archives = Path.of(value(arguments, ++i));
                default -> folders.add(Labelled.of(arguments[i]));
            }
        }
        var request = EngineRequest.parse(database, EngineRequest.AUTO, Duration.ofSeconds(60));
        return new Options(folders, request, url, program, archives, rounds, first);
    }

    private static int number(String[] arguments, int index) {
        return Integer.parseInt(value(arguments, index));
    }

    private static String value(String[] arguments, int index) {
        if (index == arguments.length) {
            throw new IllegalArgumentException("%s needs a value; %s".formatted(arguments[index - 1], USAGE));
        }
        return arguments[index];
    }

    /** Return the program of (c): the one asked for, else the first that is there, in its usual places or on the PATH. */
    Path dump(String name, Path... usual) {
        if (program != null) {
            return program;
        }
        var onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .map(directory -> Path.of(directory, name));
        return Stream.concat(Stream.of(usual), onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no %s found; install it, or name another program by --dump".formatted(name)));
    }
}
