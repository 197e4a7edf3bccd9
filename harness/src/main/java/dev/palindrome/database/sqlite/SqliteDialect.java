package dev.palindrome.database.sqlite;

import dev.palindrome.database.Catalogs;
import dev.palindrome.database.Contents;
import dev.palindrome.database.Dialect;
import dev.palindrome.database.Filling;
import dev.palindrome.database.Sessions;
import dev.palindrome.migration.SqlSyntax;

/** What the harness knows about SQLite. */
public final class SqliteDialect implements Dialect {

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public SqlSyntax syntax() {
        return SqlSyntax.SQLITE;
    }

    @Override
    public String quote(String identifier) {
        return Quoted.name(identifier);
    }

    @Override
    public String constant(String text) {
        return Quoted.literal(text);
    }

    @Override
    public Catalogs catalogs() {
        return new SqliteCatalogs();
    }

    @Override
    public Contents contents() {
        return new SqliteContents();
    }

    @Override
    public Filling filling() {
        return new SqliteFilling();
    }

    @Override
    public Sessions sessions() {
        return new SqliteSessions();
    }
}
