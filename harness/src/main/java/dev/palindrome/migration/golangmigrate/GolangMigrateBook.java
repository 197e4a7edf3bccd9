package dev.palindrome.migration.golangmigrate;

import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.SqlSyntax;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row: the version reached, or aimed at and then dirty. The tool looks up the schema once when it connects, so a migration that
 * changes the search path does not lead it astray.
 */
final class GolangMigrateBook implements Bookkeeping {
    private static final long BEFORE_THE_FIRST = -1;
    static final String TABLE = "schema_migrations";

    private final BookSql sql;
    private final String bare;
    private final String table;

    GolangMigrateBook(BookSql sql, String table) {
        this.sql = sql;
        this.bare = table;
        this.table = sql.fixed(table.equals(TABLE) ? table : sql.quoted(table));
    }

    @Override
    public Set<String> tables() {
        return Set.of(bare);
    }

    @Override
    public List<String> create() {
        return switch (sql.engine()) {
            case POSTGRESQL, MYSQL -> List.of("""
                    create table if not exists %s (
                      version bigint not null primary key,
                      dirty boolean not null
                    )""".formatted(table));
            case SQLITE ->
                List.of(
                        "create table if not exists %s (version uint64, dirty bool)".formatted(table),
                        "create unique index if not exists version_unique on %s (version)".formatted(table));
        };
    }

    @Override
    public List<BoundSql> beforeUp(Migration migration, @Nullable Migration previous) {
        return write(version(migration), true);
    }

    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return write(version(migration), false);
    }

    @Override
    public List<BoundSql> beforeDown(Migration migration, @Nullable Migration previous) {
        return write(version(previous), true);
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return previous == null ? List.of(empty()) : write(version(previous), false);
    }

    @Override
    public boolean passesMissingDowns() {
        return true;
    }

    @Override
    public LostTransaction lostTransaction() {
        return sql.lost(LostTransaction.GOES_ON);
    }

    @Override
    public String state() {
        return "select %s from %s order by version".formatted(sql.marked("version", "dirty", "dirty"), table);
    }

    private BoundSql empty() {
        return BoundSql.of(sql.engine() == SqlSyntax.POSTGRESQL ? "truncate " + table : "delete from " + table);
    }

    private List<BoundSql> write(long version, boolean dirty) {
        return List.of(
                empty(), BoundSql.of("insert into %s (version, dirty) values (?, ?)".formatted(table), version, dirty));
    }

    private static long version(@Nullable Migration migration) {
        return migration == null ? BEFORE_THE_FIRST : new BigInteger(migration.id()).longValue();
    }
}
