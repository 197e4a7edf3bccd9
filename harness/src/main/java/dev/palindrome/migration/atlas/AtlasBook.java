package dev.palindrome.migration.atlas;

import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.SqlSyntax;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row a version, on PostgreSQL in a schema of Atlas's own. What it says of hashes and times plays no part here. */
final class AtlasBook implements Bookkeeping {
    private static final String NAME = "atlas_schema_revisions";

    private final BookSql sql;
    private final String table;

    AtlasBook(BookSql sql) {
        this.sql = sql;
        this.table = sql.engine() == SqlSyntax.POSTGRESQL ? NAME + "." + NAME : NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of(NAME);
    }

    @Override
    public List<String> create() {
        var columns = """
                create table if not exists %1$s (
                  version %2$s not null primary key,
                  description %2$s not null,
                  type bigint not null default 2,
                  applied bigint not null default 0,
                  total bigint not null default 0,
                  executed_at %3$s not null default current_timestamp,
                  execution_time bigint not null default 0,
                  error %4$s,
                  error_stmt %4$s,
                  hash %2$s not null default '',
                  partial_hashes %5$s,
                  operator_version %2$s not null default ''
                )""";
        return switch (sql.engine()) {
            case POSTGRESQL ->
                List.of(
                        "create schema if not exists " + NAME,
                        columns.formatted(table, "varchar", "timestamptz", "text", "jsonb"));
            case MYSQL -> List.of(columns.formatted(table, "varchar(255)", "timestamp", "longtext", "json"));
            case SQLITE -> List.of(columns.formatted(table, "text", "datetime", "text", "json"));
        };
    }

    @Override
    public LostTransaction lostTransaction() {
        return sql.lost(LostTransaction.GOES_ON);
    }

    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of(
                "insert into %s (version, description) values (?, ?)".formatted(table),
                migration.id(),
                migration.description()));
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of("delete from %s where version = ?".formatted(table), migration.id()));
    }

    @Override
    public String state() {
        return "select version from %s order by %s".formatted(table, sql.sorted("version"));
    }
}
