package dev.palindrome.battery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** All specimens, of all files of {@code battery/postgresql}. */
final class Battery {

    /** Another server than the default is asked for by {@code -Dpalindrome.test.postgresql=15}. */
    static final int MAJOR = Integer.getInteger("palindrome.test.postgresql", 18);

    private Battery() {}

    /** Return the files, sorted by name. */
    static List<Path> files() {
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(Battery.class.getResource("/battery/postgresql"))
                        .toURI()))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Return all cases for a server of that major version. */
    static List<Case> cases(int major) {
        return files().stream()
                .flatMap(file -> specimens(file, major).stream())
                .flatMap(specimen -> specimen.cases().stream())
                .toList();
    }

    /** Return the specimens of a file that a server of that major version understands. */
    static List<Specimen> specimens(Path file, int major) {
        try (Stream<String> lines = Files.lines(file)) {
            return SpecimenFile.read(file.getFileName().toString(), lines, major);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
