package dev.palindrome.database.postgresql;

import dev.palindrome.database.Catalogs;
import dev.palindrome.database.Contents;
import dev.palindrome.database.Dialect;
import dev.palindrome.database.Filling;
import dev.palindrome.database.Mender;
import dev.palindrome.database.Sessions;
import dev.palindrome.database.postgresql.ddl.PostgresMender;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.schema.TableShape;

/** What the harness knows about PostgreSQL 14 to 18. */
public final class PostgresDialect implements Dialect {

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public SqlSyntax syntax() {
        return SqlSyntax.POSTGRESQL;
    }

    @Override
    public String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    @Override
    public String constant(String text) {
        return Quoted.text(text);
    }

    /** What inherits from a table is a table of its own. */
    @Override
    public String rows(TableShape table) {
        return (table.kind() == TableShape.Kind.ORDINARY ? "only " : "") + quote(table.name());
    }

    @Override
    public Catalogs catalogs() {
        return new PostgresCatalogs();
    }

    @Override
    public Contents contents() {
        return new PostgresContents();
    }

    @Override
    public Filling filling() {
        return new PostgresFilling();
    }

    @Override
    public Sessions sessions() {
        return new PostgresSessions();
    }

    @Override
    public Mender mender() {
        return new PostgresMender();
    }
}
