package dev.palindrome.migration.mybatis;

import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.SqlSyntax;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row a migration, in a table that the first script makes and its undo may drop. Where the table is not there MyBatis takes that for
 * normal on the way back, and on the way forward fails to write.
 */
final class MyBatisBook implements Bookkeeping {
    private final BookSql sql;
    private final String table;

    MyBatisBook(BookSql sql, String table) {
        this.sql = sql;
        this.table = table;
    }

    @Override
    public Set<String> tables() {
        var bare = table.substring(table.lastIndexOf('.') + 1);
        return Set.of(bare.startsWith("\"") ? bare.replace("\"", "") : bare.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<String> create() {
        return List.of();
    }

    @Override
    public List<String> createAnyway() {
        return List.of(
                "create table %s (id numeric(20, 0) not null primary key, applied_at varchar(25) not null, description varchar(255) not null)"
                        .formatted(table));
    }

    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of("insert into %s (id, applied_at, description) values (%s, %s, '%s')"
                .formatted(
                        table,
                        migration.id(),
                        now(),
                        migration.description().replace('_', ' ').replace("'", "''"))));
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return List.of(whereThere("delete from %s where id = %s".formatted(table, migration.id())));
    }

    @Override
    public String state() {
        var said = sql.engine() == SqlSyntax.MYSQL ? "concat(id, ' ', description)" : "id || ' ' || description";
        return "select %s from %s order by id".formatted(said, table);
    }

    @Override
    public boolean mayBeMissing() {
        return true;
    }

    @Override
    public boolean passesMissingDowns() {
        return true;
    }

    @Override
    public boolean joinsScript() {
        return false;
    }

    @Override
    public LostTransaction lostTransaction() {
        return LostTransaction.BEGINS_ANEW;
    }

    private String now() {
        return switch (sql.engine()) {
            case POSTGRESQL -> "to_char(now(), 'YYYY-MM-DD HH24:MI:SS')";
            case MYSQL -> "date_format(now(), '%Y-%m-%d %H:%i:%s')";
            case SQLITE -> "datetime('now', 'localtime')";
        };
    }

    /**
     * On PostgreSQL a statement is planned when it is reached, so it may name what is not there; elsewhere one that does is refused
     * without harm.
     */
    private BoundSql whereThere(String statement) {
        if (sql.engine() != SqlSyntax.POSTGRESQL) {
            return BoundSql.of(statement);
        }
        return BoundSql.of("""
                do $palindrome$
                begin
                  if to_regclass('%s') is not null then
                    %s;
                  end if;
                end
                $palindrome$""".formatted(table, statement));
    }
}
