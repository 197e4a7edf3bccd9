package dev.palindrome.expectation;

import dev.palindrome.database.EngineRequest;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The known failures of a history, as a file freezes them. Immutable.
 *
 * @param file where they stand, for messages
 * @param frozen one entry a migration, in the order of the file
 */
record Baseline(Path file, List<Frozen> frozen) {

    /** What the file is called that is looked for beside a migration folder. */
    static final String NAME = "palindrome-baseline.txt";

    Baseline {
        frozen = List.copyOf(frozen);
    }

    /** Return where the baseline of a folder stands when nobody says otherwise. */
    static Path beside(Path folder) {
        return folder.toAbsolutePath().normalize().resolveSibling(NAME);
    }

    /**
     * Read a file.
     *
     * @throws ConfigurationException where it is not there, cannot be read, or a line cannot be understood
     */
    static Baseline read(Path file) {
        try {
            String text = Utf8.withoutMark(Utf8.decode(shown(file), Files.readAllBytes(file)));
            return new Baseline(file, new BaselineText(shown(file)).read(text));
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(
                    "there is no baseline %s (looked at %s); write one with: palindrome verify DIR --baseline %s --write-baseline"
                            .formatted(file, file.toAbsolutePath().normalize(), file),
                    e);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot read the baseline %s (%s): give this user the right to read it"
                            .formatted(file, e.getClass().getSimpleName()),
                    e);
        }
    }

    /** Return what of it is for a database; where two entries are for the same migration, the one that is for fewer databases. */
    Baseline on(EngineRequest database) {
        List<Frozen> meant = frozen.stream()
                .filter(f -> f.address().isFor(database))
                .filter(f -> frozen.stream()
                        .noneMatch(other -> other.address().isFor(database)
                                && other.address().text().equals(f.address().text())
                                && other.address().precision() > f.address().precision()))
                .toList();
        return new Baseline(file, meant);
    }

    /** Return the entry of a migration. */
    Optional<Frozen> of(Migration migration) {
        return frozen.stream().filter(f -> f.names(migration)).findFirst();
    }

    /** @throws ConfigurationException where a line names no migration of the folder, or one that another line names, too */
    void refuseWhatDoesNotFit(MigrationFolder folder) {
        Map<Migration, Frozen> known = new HashMap<>();
        for (Frozen entry : frozen) {
            Migration named = folder.migrations().stream()
                    .filter(entry::names)
                    .findFirst()
                    .orElseThrow(() -> refused(
                            entry,
                            "there is no migration %s in %s; remove the line, or name this folder's own file with --baseline"
                                    .formatted(entry.migration(), folder.root())));
            Frozen other = known.put(named, entry);
            if (other != null) {
                throw refused(entry, "%s stands on line %s already".formatted(named.name(), other.line()));
            }
        }
    }

    /** @throws ConfigurationException where there is no folder to write the file into */
    void refuseNoPlace() {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isWritable(folder)) {
            throw new ConfigurationException(
                    "the baseline %s cannot be written: name a file in a folder that you may write to"
                            .formatted(shown(file)));
        }
    }

    /** Replace the file; a reader never sees half of it. */
    void write() {
        Path draft = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.writeString(draft, new BaselineText(shown(file)).write(frozen));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new HarnessException("cannot write the baseline %s: %s".formatted(file, e), e);
        }
    }

    /** Return how to point to an entry: {@code palindrome-baseline.txt line 7}. */
    String place(Frozen entry) {
        return "%s line %s".formatted(file.getFileName(), entry.line());
    }

    private ConfigurationException refused(Frozen entry, String sentence) {
        return new ConfigurationException("%s line %s: %s".formatted(shown(file), entry.line(), sentence));
    }

    private static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }
}
