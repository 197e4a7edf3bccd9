package dev.palindrome.migration.liquibase;

import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.SqlSyntax;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row a changeset, and one for the lock. Only Liquibase writes them. */
final class LiquibaseBook implements Bookkeeping {
    private final BookSql sql;
    private final String table;
    private final String lockTable;
    private final Optional<String> schema;

    LiquibaseBook(SqlSyntax engine, LiquibaseSettings settings) {
        this.sql = new BookSql(engine);
        this.table = asMade(settings.table());
        this.lockTable = asMade(settings.lockTable());
        this.schema = settings.ownSchema().map(this::asMade);
    }

    /** Liquibase does not quote the names of its tables, and PostgreSQL writes them small. */
    private String asMade(String name) {
        return sql.engine() == SqlSyntax.POSTGRESQL ? name.toLowerCase(Locale.ROOT) : name;
    }

    @Override
    public Set<String> tables() {
        return Set.of(table, lockTable);
    }

    @Override
    public List<String> create() {
        return List.of();
    }

    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return List.of();
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return List.of();
    }

    @Override
    public String state() {
        var row = joined(List.of(
                "author",
                "':'",
                "id",
                "' in '",
                "filename",
                "' '",
                "exectype",
                "' '",
                "coalesce(md5sum, '-')",
                "coalesce(" + joined(List.of("' tag '", "tag")) + ", '')"));
        return """
                select line
                from (
                  select orderexecuted as place, %s as line from %s
                  union all
                  select 2147483647, 'the lock is held' from %s where locked
                ) book
                order by place""".formatted(row, name(table), name(lockTable));
    }

    /** An empty rollback, which somebody wrote so, runs nothing and takes the row away. */
    @Override
    public boolean ignoresOnTheWayBack(Migration migration) {
        return migration.down().filter(Script::isEmpty).isPresent();
    }

    private String joined(List<String> parts) {
        return sql.engine() == SqlSyntax.MYSQL
                ? "concat(%s)".formatted(String.join(", ", parts))
                : String.join(" || ", parts);
    }

    private String name(String own) {
        return schema.map(each -> sql.quoted(each) + "." + sql.quoted(own)).orElseGet(() -> sql.fixed(sql.quoted(own)));
    }
}
