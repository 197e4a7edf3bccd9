package dev.palindrome.seed;

import dev.palindrome.database.Contents;
import dev.palindrome.database.Filling;
import dev.palindrome.seed.value.ValueSources;
import java.sql.Connection;

/**
 * What every job of a filling works with.
 *
 * @param contents loads rows
 * @param filling asks the server and writes what it takes
 * @param connection the session
 * @param plan how many rows, from which seed
 * @param values where values come from
 * @param parents the keys that children can point to
 * @param outcome what was done
 */
record Workshop(
        Contents contents,
        Filling filling,
        Connection connection,
        SeedPlan plan,
        ValueSources values,
        Parents parents,
        Outcome outcome) {}
