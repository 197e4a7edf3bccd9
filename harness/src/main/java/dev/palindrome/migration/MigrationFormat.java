package dev.palindrome.migration;

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
     * Read the folder.
     *
     * @throws dev.palindrome.failure.ConfigurationException where the tool itself would refuse it
     */
    MigrationFolder read(SourceFolder folder);
}
