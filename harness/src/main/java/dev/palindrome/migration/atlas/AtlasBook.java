package dev.palindrome.migration.atlas;

import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row a version, in a schema of Atlas's own. What it says of hashes and times plays no part here. */
final class AtlasBook implements Bookkeeping {

    @Override
    public Set<String> tables() {
        return Set.of("atlas_schema_revisions");
    }

    @Override
    public List<String> create() {
        return List.of("create schema if not exists atlas_schema_revisions", """
                create table if not exists atlas_schema_revisions.atlas_schema_revisions (
                  version varchar not null primary key,
                  description varchar not null,
                  type bigint not null default 2,
                  applied bigint not null default 0,
                  total bigint not null default 0,
                  executed_at timestamptz not null default now(),
                  execution_time bigint not null default 0,
                  error text,
                  error_stmt text,
                  hash varchar not null default '',
                  partial_hashes jsonb,
                  operator_version varchar not null default ''
                )""");
    }

    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of(
                "insert into atlas_schema_revisions.atlas_schema_revisions (version, description) values (?, ?)",
                migration.id(),
                migration.description()));
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of(
                "delete from atlas_schema_revisions.atlas_schema_revisions where version = ?", migration.id()));
    }

    @Override
    public String state() {
        return "select version from atlas_schema_revisions.atlas_schema_revisions order by version collate \"C\"";
    }
}
