package dev.palindrome.migration.popx;

import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row a version, that is a file; the table is found through the search path of the moment. */
final class PopxBook implements Bookkeeping {

    private final BookSql sql;

    PopxBook(BookSql sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> tables() {
        return Set.of("schema_migration");
    }

    @Override
    public List<String> create() {
        var columns = "version varchar(48) not null, version_self int not null default 0";
        var unique = "schema_migration_version_idx";
        var self = "schema_migration_version_self_idx";
        return switch (sql.engine()) {
            case POSTGRESQL, SQLITE ->
                List.of(
                        "create table if not exists %s (%s)".formatted(sql.fixed("schema_migration"), columns),
                        "create unique index if not exists %s on %s (version)"
                                .formatted(unique, sql.fixed("schema_migration")),
                        "create index if not exists %s on %s (version_self)"
                                .formatted(self, sql.fixed("schema_migration")));
            case MYSQL ->
                List.of(
                        "create table if not exists schema_migration (%s, unique index %s (version), index %s (version_self))"
                                .formatted(columns, unique, self));
        };
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
    public LostTransaction lostTransaction() {
        return sql.lost(LostTransaction.GOES_ON);
    }

    @Override
    public String state() {
        return "select version from %s order by %s".formatted(sql.fixed("schema_migration"), sql.sorted("version"));
    }
}
