package dev.palindrome.museum;

import dev.palindrome.database.Database;
import java.nio.file.Path;
import java.util.List;

/** A tool that looks at a database. */
@FunctionalInterface
interface Witness {

    /** Return what its own status, info or validation has to say of a database on which the history has run. */
    Testimony says(Database database, Path folder);

    /**
     * What it says.
     *
     * @param applied what counts as applied, in order
     * @param complaints what it finds wrong
     */
    record Testimony(List<String> applied, List<String> complaints) {}
}
