package dev.palindrome.seed;

import dev.palindrome.database.Dialect;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.seed.value.ColumnTypes;
import dev.palindrome.seed.value.ValueSources;
import dev.palindrome.seed.value.Vocabulary;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Fills empty tables and new columns. What it writes depends on the plan, the state's number and the tables only, so that two
 * databases in the same state get the same rows. Safe for use by several threads, each with a connection of its own.
 */
public final class Seeder {

    private final Dialect dialect;
    private final SeedPlan plan;
    private final Foresight foresight;
    private final ColumnTypes types;
    private final ValueSources sources;
    private final Memory memory = new Memory();
    private final Headway headway;

    public Seeder(Dialect dialect, SeedPlan plan, Foresight foresight) {
        this(dialect, plan, foresight, Headway.SILENT);
    }

    /** Make one that tells how far it has come. */
    public Seeder(Dialect dialect, SeedPlan plan, Foresight foresight, Headway headway) {
        this.headway = headway;
        this.dialect = dialect;
        this.plan = plan;
        this.foresight = foresight;
        this.types = ColumnTypes.of(dialect.name());
        this.sources = ValueSources.of(dialect.name(), new Vocabulary(plan.seed(), plan.locales()));
    }

    /**
     * Fill what is empty: tables without rows, and columns that hold nothing but NULL. What cannot be filled is named in the
     * report, with the reason.
     *
     * @param state how many migrations of the history have been applied
     * @param tables the tables as they are now
     * @param contents what their rows add up to now
     * @throws SQLException where the connection is lost
     */
    public SeedReport fill(
            Connection connection,
            int state,
            SortedMap<TableName, TableShape> tables,
            Map<TableName, TableContent> contents)
            throws SQLException {
        return fill(connection, state, tables, contents, Set.of());
    }

    /**
     * Fill what is empty beside rows of the user's own.
     *
     * @param given the tables that have just got such rows: they stay as they are, but for columns without a value
     */
    public SeedReport fill(
            Connection connection,
            int state,
            SortedMap<TableName, TableShape> tables,
            Map<TableName, TableContent> contents,
            Set<TableName> given)
            throws SQLException {
        if (plan.rows() == 0) {
            return SeedReport.NOTHING;
        }
        var outcome = new Outcome();
        var all = Openings.of(foresight, state, types, tables, contents, given, plan, outcome);
        var open = memory.worthTrying(all, contents, outcome);
        if (open.isEmpty()) {
            return outcome.report();
        }
        var report = new Filler(dialect, plan, sources, connection, open, outcome, headway).fill();
        memory.learn(open, contents, report);
        return report;
    }
}
