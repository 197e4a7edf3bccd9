package dev.palindrome.project;

import dev.palindrome.migration.EngineWords;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells from the name of a folder for which database its migrations are. */
final class Engines {

    /** How configurations of all kinds say it: an address of JDBC, Sqitch, sql-migrate, Prisma. */
    private static final Pattern SAID = Pattern.compile(
            "jdbc:(?:\\w+:)?(\\w+):|(?m)^\\s*engine\\s*=\\s*(\\w+)|^\\s*dialect:\\s*(\\w+)|\\bprovider\\s*=\\s*\"(\\w+)\"");

    private Engines() {}

    /** Return the engine of a folder, by Palindrome's name, where its own name says so. */
    static Optional<String> of(String folder) {
        return word(folder).flatMap(EngineWords::engine);
    }

    /** Return the database of a folder, as it is called there, where Palindrome does not know it. */
    static Optional<String> foreign(String folder) {
        return word(folder).filter(word -> EngineWords.engine(word).isEmpty());
    }

    /** Return the one engine that a configuration names, or nothing where it names several. */
    static Optional<String> named(String configuration) {
        var engines = SAID.matcher(configuration)
                .results()
                .flatMap(said -> IntStream.rangeClosed(1, said.groupCount())
                        .mapToObj(said::group)
                        .filter(Objects::nonNull))
                .flatMap(word -> EngineWords.engine(word).stream())
                .distinct()
                .toList();
        return engines.size() == 1 ? Optional.of(engines.get(0)) : Optional.empty();
    }

    static boolean isNamedAfterOne(String folder) {
        return word(folder).isPresent();
    }

    /** Return the word in the folder's own name that is a database's; where it has none, its parent's whole name may be one. */
    private static Optional<String> word(String folder) {
        var own = Arrays.stream(Names.last(folder).split("[-_. ]"))
                .filter(EngineWords::isEngine)
                .findFirst();
        return own.isPresent()
                ? own
                : Optional.of(Names.last(Names.parent(folder))).filter(EngineWords::isEngine);
    }
}
