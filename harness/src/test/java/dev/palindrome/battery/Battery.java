package dev.palindrome.battery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All specimens that a server understands, of all files of {@code battery/postgresql} or wherever its are.
 *
 * @param target the server
 */
record Battery(Target target) {

    /** Other servers than the defaults are asked for by {@code -Dpalindrome.test.postgresql=15}. */
    static final String POSTGRES = System.getProperty("palindrome.test.postgresql", "18");

    static final String MYSQL = System.getProperty("palindrome.test.mysql", "9.7");

    static final String MARIADB = System.getProperty("palindrome.test.mariadb", "10.11");

    static Battery ofPostgres(String version) {
        return new Battery(new Target("postgresql", version));
    }

    /** Return the files, sorted by name. */
    List<Path> files() {
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(Battery.class.getResource("/battery/" + target.folder()))
                        .toURI()))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Return the specimens of all files. */
    List<Specimen> specimens() {
        return files().stream().flatMap(file -> specimens(file).stream()).toList();
    }

    /** Return the specimens of a file. */
    List<Specimen> specimens(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return SpecimenFile.read(file.getFileName().toString(), lines, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
