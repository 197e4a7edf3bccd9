package dev.palindrome.migration.sqlmigrate;

import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.SqlSyntax;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row a file, by its name; the table is found through the search path of the moment. */
final class SqlMigrateBook implements Bookkeeping {

    private static final String TABLE = "gorp_migrations";

    private final BookSql sql;

    SqlMigrateBook(BookSql sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @Override
    public List<String> create() {
        boolean postgres = sql.engine() == SqlSyntax.POSTGRESQL;
        return List.of("create table if not exists %s (id %s not null primary key, applied_at %s)"
                .formatted(
                        sql.fixed(TABLE),
                        postgres ? "text" : "varchar(255)",
                        postgres ? "timestamp with time zone" : "datetime"));
    }

    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of(
                "insert into gorp_migrations (id, applied_at) values (?, current_timestamp)",
                migration.up().file()));
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of(
                "delete from gorp_migrations where id = ?", migration.up().file()));
    }

    @Override
    public String state() {
        return "select id from %s order by %s".formatted(sql.fixed(TABLE), sql.sorted("id"));
    }

    @Override
    public boolean passesMissingDowns() {
        return true;
    }

    /** Its driver for PostgreSQL looks at the state of the transaction before it commits. */
    @Override
    public LostTransaction lostTransaction() {
        return sql.lost(LostTransaction.FAILS);
    }
}
