package dev.palindrome.migration.popx;

import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row a version, that is a file; the table is found through the search path of the moment. */
final class PopxBook implements Bookkeeping {

    @Override
    public Set<String> tables() {
        return Set.of("schema_migration");
    }

    @Override
    public List<String> create() {
        return List.of(
                """
                create table if not exists public.schema_migration (
                  version varchar(48) not null,
                  version_self int not null default 0
                )""",
                "create unique index if not exists schema_migration_version_idx on public.schema_migration (version)",
                "create index if not exists schema_migration_version_self_idx on public.schema_migration (version_self)");
    }

    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of("insert into schema_migration (version) values (?)", migration.id()));
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of("delete from schema_migration where version = ?", migration.id()));
    }

    @Override
    public String state() {
        return "select version from public.schema_migration order by version collate \"C\"";
    }
}
