package dev.palindrome.seed;

import dev.palindrome.database.Dialect;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;

/**
 * Fills empty tables and new columns. What it writes depends on the plan, the state's number and the tables only, so that two
 * databases in the same state get the same rows. Holds no state of its own.
 */
public final class Seeder {

    public Seeder(Dialect dialect, SeedPlan plan, Foresight foresight) {}

    /**
     * Fill what is empty: tables without rows, and columns that hold nothing but NULL.
     *
     * @param state how many migrations of the history have been applied
     * @param tables the tables as they are now
     * @param contents what their rows add up to now
     */
    public SeedReport fill(
            Connection connection,
            int state,
            SortedMap<TableName, TableShape> tables,
            Map<TableName, TableContent> contents)
            throws SQLException {
        return SeedReport.NOTHING;
    }
}
