package dev.palindrome.profile;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.schema.TableName;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the rows of a database look like: numbers about tables and columns, no rows. Values only, so it is safe for use by several
 * threads.
 *
 * @param engine the product that it was read from; empty where nobody says
 * @param scale how many rows a seeded table has for one there
 * @param tables the tables by their names, with their schema or without
 */
public record Profile(String engine, Scale scale, SortedMap<String, TableProfile> tables) {

    /** The version of the file's format that is written; a reader takes this one alone. */
    public static final int FORMAT = 1;

    /** Nothing is known of any table. */
    public static final Profile NONE = new Profile("", Scale.ONE_TO_ONE, new TreeMap<>());

    public Profile {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    }

    /**
     * Read a profile.
     *
     * @throws ConfigurationException where it cannot be read, or holds what is not understood
     */
    public static Profile read(Path file) {
        try {
            return new ProfileText(file.toString()).read(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(
                    "the profile %s is not UTF-8; name a file that `palindrome profile --out` wrote, or one of your own"
                            .formatted(file),
                    e);
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(
                    "there is no profile %s (looked at %s)"
                            .formatted(file, file.toAbsolutePath().normalize()),
                    e);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "the profile %s cannot be read: %s; name a file that `palindrome profile --out` wrote, or one of your own"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    /** Return what is known of a table: by its whole name, else by its own name without the schema. */
    public Optional<TableProfile> table(TableName name) {
        var exact = tables.get(name.toString());
        return Optional.ofNullable(exact == null ? tables.get(name.name()) : exact);
    }

    /** Return how many rows the biggest table has there. */
    public long biggest() {
        return tables.values().stream()
                .mapToLong(table -> table.rows() == null ? 0 : table.rows())
                .max()
                .orElse(0);
    }

    /**
     * Return how many rows a table shall have.
     *
     * @param asked how many a table has where no profile says anything
     */
    public int rows(TableName name, int asked) {
        return table(name)
                .map(TableProfile::rows)
                .map(rows -> scale.rows(rows, biggest(), asked))
                .orElse(asked);
    }
}
