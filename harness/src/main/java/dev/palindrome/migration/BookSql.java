package dev.palindrome.migration;

import dev.palindrome.migration.Bookkeeping.LostTransaction;

/** What the books of tools say otherwise on each engine. Safe for use by several threads. */
public record BookSql(SqlSyntax engine) {

    /** Return a table's name where the tool finds it whatever path a migration has set. */
    public String fixed(String table) {
        return engine == SqlSyntax.POSTGRESQL ? "public." + table : table;
    }

    /** Return a name as it must be written to mean exactly these characters. */
    public String quoted(String name) {
        return switch (engine) {
            case POSTGRESQL, SQLITE -> '"' + name.replace("\"", "\"\"") + '"';
            case MYSQL -> '`' + name.replace("`", "``") + '`';
        };
    }

    /** Return what sorts a column in the same way on every server. */
    public String sorted(String column) {
        return engine == SqlSyntax.POSTGRESQL ? column + " collate \"C\"" : column;
    }

    /** Return a value as text, with a mark behind it where a condition holds. */
    public String marked(String value, String condition, String mark) {
        var said = "case when %s then ' (%s)' else '' end".formatted(condition, mark);
        return switch (engine) {
            case POSTGRESQL -> "%s::text || %s".formatted(value, said);
            case MYSQL -> "concat(%s, %s)".formatted(value, said);
            case SQLITE -> "%s || %s".formatted(value, said);
        };
    }

    /**
     * Return what a tool does that sends COMMIT when a script has ended its transaction: MySQL takes a commit of nothing, where every
     * definition has committed before it; SQLite refuses it.
     *
     * @param onPostgres what its driver makes of it on PostgreSQL
     */
    public LostTransaction lost(LostTransaction onPostgres) {
        return switch (engine) {
            case POSTGRESQL -> onPostgres;
            case MYSQL -> LostTransaction.GOES_ON;
            case SQLITE -> LostTransaction.FAILS;
        };
    }
}
