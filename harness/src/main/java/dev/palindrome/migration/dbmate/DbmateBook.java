package dev.palindrome.migration.dbmate;

import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row a version, in the schema that is the current one when the row is written. */
final class DbmateBook implements Bookkeeping {

    /** dbmate asks for current_schema() before each entry, and falls back on public: a migration that changes the path leads it along. */
    private static final BoundSql CURRENT_SCHEMA_ONLY =
            BoundSql.of("select set_config('search_path', quote_ident(coalesce(current_schema(), 'public')), true)");

    @Override
    public Set<String> tables() {
        return Set.of("schema_migrations");
    }

    @Override
    public List<String> create() {
        return List.of("create table if not exists public.schema_migrations (version varchar primary key)");
    }

    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return List.of(
                CURRENT_SCHEMA_ONLY, BoundSql.of("insert into schema_migrations (version) values (?)", migration.id()));
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return List.of(
                CURRENT_SCHEMA_ONLY, BoundSql.of("delete from schema_migrations where version = ?", migration.id()));
    }

    @Override
    public String state() {
        return "select version from public.schema_migrations order by version collate \"C\"";
    }

    @Override
    public LostTransaction lostTransaction() {
        return LostTransaction.FAILS;
    }
}
