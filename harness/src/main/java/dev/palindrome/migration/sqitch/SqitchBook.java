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
    /** Verify scripts for MySQL call a function of the registry, which fails where its first argument is nothing or zero. */
    private static final String CHECK = """
            create function if not exists %s(found int, message varchar(128)) returns int deterministic no sql
            begin
              if coalesce(found, 0) = 0 then
                signal sqlstate 'ERR0R' set message_text = message;
              end if;
              return found;
            end""";

    private static final String CHECK_OF_THE_REGISTRY = "sqitch.checkit";
    private static final String CHECK_OF_OURS = "sqitch_checkit";

    private final BookSql sql;
    private final String table;
    private final String project;

    SqitchBook(BookSql sql, String project) {
        this.sql = sql;
        this.table = sql.engine() == SqlSyntax.POSTGRESQL ? "sqitch.changes" : "sqitch_changes";
        this.project = project;
    }

    /** Return a script for MySQL with what lies beside the other tables in the place of what lies in the registry. */
    static String withoutRegistry(String script) {
        return script.replace(CHECK_OF_THE_REGISTRY, CHECK_OF_OURS);
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
            case MYSQL -> List.of(create.formatted(table, "varchar(255)", change), CHECK.formatted(CHECK_OF_OURS));
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
