package dev.palindrome.seed;

import dev.palindrome.database.Filling;
import dev.palindrome.seed.value.ValueSources;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;

/**
 * What every job of a filling works with.
 *
 * @param filling asks the server and writes what it takes
 * @param connection the session
 * @param plan how many rows, from which seed
 * @param values where values come from
 * @param parents the keys that children can point to
 * @param outcome what was done
 * @param headway who is told on the way
 */
record Workshop(
        Filling filling,
        Connection connection,
        SeedPlan plan,
        ValueSources values,
        Parents parents,
        Outcome outcome,
        Headway headway) {

    /** Return the sources of values for columns of a table that shall have so many rows. */
    Sources sources(Demand demand, Collection<ColumnDemand> columns, int count) throws SQLException {
        var sources = new Sources(values, Resemblance.of(plan, demand, count));
        sources.tryOut(filling, connection, demand.table(), columns);
        return sources;
    }

    /** Return the sources of values for some columns of a table that shall have so many rows. */
    Sources sources(Demand demand, Set<String> names, int count) throws SQLException {
        var columns = demand.columns().stream()
                .filter(column -> names.contains(column.name()))
                .toList();
        return sources(demand, columns, count);
    }
}
