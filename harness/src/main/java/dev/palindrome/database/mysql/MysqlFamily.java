package dev.palindrome.database.mysql;

import dev.palindrome.database.Catalogs;
import dev.palindrome.database.Contents;
import dev.palindrome.database.Dialect;
import dev.palindrome.database.Filling;
import dev.palindrome.database.Sessions;
import dev.palindrome.database.mysql.catalog.MysqlCatalogs;
import dev.palindrome.database.mysql.flavor.Flavor;
import dev.palindrome.migration.SqlSyntax;

/** What MySQL and MariaDB have in common. */
abstract sealed class MysqlFamily implements Dialect permits MysqlDialect, MariaDbDialect {

    private final Flavor flavor;

    MysqlFamily(Flavor flavor) {
        this.flavor = flavor;
    }

    static Dialect of(Flavor flavor) {
        return flavor.isMariaDb() ? new MariaDbDialect() : new MysqlDialect();
    }

    @Override
    public String name() {
        return flavor.engine();
    }

    @Override
    public SqlSyntax syntax() {
        return SqlSyntax.MYSQL;
    }

    @Override
    public String quote(String identifier) {
        return Flavor.quoted(identifier);
    }

    @Override
    public String constant(String text) {
        return Quoted.text(text);
    }

    @Override
    public Catalogs catalogs() {
        return new MysqlCatalogs();
    }

    @Override
    public Contents contents() {
        return new MysqlContents(flavor);
    }

    @Override
    public Filling filling() {
        return new MysqlFilling(flavor);
    }

    @Override
    public Sessions sessions() {
        return new MysqlSessions(flavor);
    }
}
