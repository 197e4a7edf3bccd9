package dev.palindrome.migration.sqlmigrate;

import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row a file, by its name; the table is found through the search path of the moment. */
final class SqlMigrateBook implements Bookkeeping {

    @Override
    public Set<String> tables() {
        return Set.of("gorp_migrations");
    }

    @Override
    public List<String> create() {
        return List.of("""
                create table if not exists public.gorp_migrations (
                  id text not null primary key,
                  applied_at timestamp with time zone
                )""");
    }

    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of(
                "insert into gorp_migrations (id, applied_at) values (?, clock_timestamp())",
                migration.up().file()));
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of(
                "delete from gorp_migrations where id = ?", migration.up().file()));
    }

    @Override
    public String state() {
        return "select id from public.gorp_migrations order by id collate \"C\"";
    }

    @Override
    public boolean passesMissingDowns() {
        return true;
    }

    /** Its driver looks at the state of the transaction before it commits. */
    @Override
    public LostTransaction lostTransaction() {
        return LostTransaction.FAILS;
    }
}
