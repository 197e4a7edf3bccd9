package dev.palindrome.migration;

import java.util.Optional;

/**
 * Reads folders of one tool. Found by {@link java.util.ServiceLoader}; implementations have a public constructor without
 * parameters and are safe for use by several threads.
 */
public interface MigrationFormat {

    /** Return the stable name by which users ask for it: {@code golang-migrate}. */
    String name();

    /** Return what its files look like, for messages: {@code NAME.up.sql beside NAME.down.sql}. */
    String looksLike();

    /** Return whether the folder is one of this tool's; cheap, and never throws for a file that it cannot read. */
    boolean recognises(SourceFolder folder);

    /**
     * Return what only this tool leaves in a folder or above it, as a clause such as {@code Cargo.toml names sqlx}, or nothing where
     * the names of the files alone speak for it. It decides where several formats recognise a folder; cheap, and never throws.
     */
    default Optional<String> evidence(SourceFolder folder) {
        return Optional.empty();
    }

    /** Return whether it stands back where any other format recognises the folder. */
    default boolean isLastResort() {
        return false;
    }

    /** Return the reader that a user means who asks for a format by a text, which need not be a name. */
    default Optional<MigrationFormat> asked(String format) {
        return format.equals(name()) ? Optional.of(this) : Optional.empty();
    }

    /**
     * Read the folder.
     *
     * @throws dev.palindrome.failure.ConfigurationException where the tool itself would refuse it
     */
    MigrationFolder read(SourceFolder folder);
}
