package dev.palindrome.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the caller asks for.
 *
 * @param folders one or more migration folders, each with the label of its row
 * @param major the PostgreSQL version of the embedded server
 * @param url a running server instead, or null
 * @param pgDump the program of (c)
 * @param archives where the build has put the embedded servers
 * @param rounds how often everything is measured; the median counts
 * @param first how many migrations of each folder to take, from its start
 */
record Options(
        List<Labelled> folders, int major, @Nullable String url, Path pgDump, Path archives, int rounds, int first) {

    static final String USAGE =
            "benchmarks/run [--database 15|18] [--url jdbc:postgresql://...] [--pg-dump FILE] [--rounds N] [--first N] [--tables N] [LABEL=]FOLDER...";

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
        var major = 15;
        var rounds = 3;
        var first = Integer.MAX_VALUE;
        String url = null;
        Path pgDump = null;
        var archives = Path.of("benchmarks", "target", "servers");
        for (var i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--database" -> major = number(arguments, ++i);
                case "--rounds" -> rounds = number(arguments, ++i);
                case "--first" -> first = number(arguments, ++i);
                case "--tables" -> {
                    var tables = number(arguments, ++i);
                    folders.add(new Labelled(tables + " tables, one touched", LargeSchema.write(tables)));
                }
                case "--url" -> url = value(arguments, ++i);
                case "--pg-dump" -> pgDump = Path.of(value(arguments, ++i));
                case "--archives" -> archives = Path.of(value(arguments, ++i));
                default -> folders.add(Labelled.of(arguments[i]));
            }
        }
        return new Options(folders, major, url, pgDump == null ? findPgDump(major) : pgDump, archives, rounds, first);
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

    private static Path findPgDump(int major) {
        // On Debian the one on the PATH is a Perl script, which would cost pg_dump a process more than it needs.
        var real = Stream.of(Path.of("/usr/lib/postgresql", Integer.toString(major), "bin", "pg_dump"));
        var onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .map(directory -> Path.of(directory, "pg_dump"));
        return Stream.concat(real, onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no pg_dump found; install postgresql-client-%d, or name one by --pg-dump".formatted(major)));
    }
}
