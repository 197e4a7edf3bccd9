package dev.palindrome.migration.dbmate;

import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.SqlSyntax;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row a version, in the schema that is the current one when the row is written. */
final class DbmateBook implements Bookkeeping {

    /** dbmate asks for current_schema() before each entry, and falls back on public: a migration that changes the path leads it along. */
    private static final BoundSql CURRENT_SCHEMA_ONLY =
            BoundSql.of("select set_config('search_path', quote_ident(coalesce(current_schema(), 'public')), true)");

    private final BookSql sql;

    DbmateBook(BookSql sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> tables() {
        return Set.of("schema_migrations");
    }

    @Override
    public List<String> create() {
        var type = sql.engine() == SqlSyntax.POSTGRESQL ? "varchar" : "varchar(128)";
        return List.of("create table if not exists %s (version %s primary key)"
                .formatted(sql.fixed("schema_migrations"), type));
    }

    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return written(BoundSql.of("insert into schema_migrations (version) values (?)", migration.id()));
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return written(BoundSql.of("delete from schema_migrations where version = ?", migration.id()));
    }

    private List<BoundSql> written(BoundSql entry) {
        return sql.engine() == SqlSyntax.POSTGRESQL ? List.of(CURRENT_SCHEMA_ONLY, entry) : List.of(entry);
    }

    @Override
    public String state() {
        return "select version from %s order by %s".formatted(sql.fixed("schema_migrations"), sql.sorted("version"));
    }

    @Override
    public LostTransaction lostTransaction() {
        return sql.lost(LostTransaction.FAILS);
    }
}
