package dev.palindrome.migration.golangmigrate;

import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.SqlSyntax;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A book of our own, since nobody knows whose tool runs the pairs: one row for each migration that is applied. */
final class PlainPairsBook implements Bookkeeping {

    private final BookSql sql;
    private final String table;

    PlainPairsBook(BookSql sql) {
        this.sql = sql;
        this.table = sql.fixed("palindrome_pairs");
    }

    @Override
    public Set<String> tables() {
        return Set.of("palindrome_pairs");
    }

    @Override
    public List<String> create() {
        return List.of("create table if not exists %s (version %s primary key)"
                .formatted(table, sql.engine() == SqlSyntax.MYSQL ? "varchar(255)" : "text"));
    }

    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of("insert into %s (version) values (?)".formatted(table), migration.id()));
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
