package dev.palindrome.migration.sqitch;

import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.SqlSyntax;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of Sqitch's registry the one table that says what is deployed. Outside of PostgreSQL the registry is a database of its own, which
 * would be shared by all that we make: there the table lies beside the others.
 */
final class SqitchBook implements Bookkeeping {
    private final BookSql sql;
    private final String table;
    private final String project;

    SqitchBook(BookSql sql, String project) {
        this.sql = sql;
        this.table = sql.engine() == SqlSyntax.POSTGRESQL ? "sqitch.changes" : "sqitch_changes";
        this.project = project;
    }

    @Override
    public Set<String> tables() {
        return Set.of(table);
    }

    @Override
    public List<String> create() {
        var create = """
                create table if not exists %1$s (
                  change_id %2$s primary key,
                  %3$s %2$s not null,
                  project %2$s not null,
                  committed_at timestamp not null default current_timestamp
                )""";
        var change = sql.quoted("change");
        return switch (sql.engine()) {
            case POSTGRESQL -> List.of("create schema if not exists sqitch", create.formatted(table, "text", change));
            case MYSQL -> List.of(create.formatted(table, "varchar(255)", change));
            case SQLITE -> List.of(create.formatted(table, "text", change));
        };
    }

    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of(
                "insert into %s (change_id, %s, project) values (?, ?, ?)".formatted(table, sql.quoted("change")),
                migration.id(),
                migration.id().replaceFirst("@.*", ""),
                project));
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of("delete from %s where change_id = ?".formatted(table), migration.id()));
    }

    @Override
    public String state() {
        return "select change_id from %s order by %s".formatted(table, sql.sorted("change_id"));
    }
}
