package dev.palindrome.migration.golangmigrate;

import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
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

    private final String bare;
    private final String table;

    GolangMigrateBook(String table) {
        this.bare = table;
        this.table = table.equals(TABLE) ? "public." + table : "public.\"" + table.replace("\"", "\"\"") + "\"";
    }

    @Override
    public Set<String> tables() {
        return Set.of(bare);
    }

    @Override
    public List<String> create() {
        return List.of("""
                create table if not exists %s (
                  version bigint not null primary key,
                  dirty boolean not null
                )""".formatted(table));
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
        return previous == null ? List.of(truncate()) : write(version(previous), false);
    }

    @Override
    public boolean passesMissingDowns() {
        return true;
    }

    @Override
    public String state() {
        return """
                select version::text || case when dirty then ' (dirty)' else '' end
                from %s
                order by version
                """.formatted(table);
    }

    private BoundSql truncate() {
        return BoundSql.of("truncate " + table);
    }

    private List<BoundSql> write(long version, boolean dirty) {
        return List.of(
                truncate(),
                BoundSql.of("insert into %s (version, dirty) values (?, ?)".formatted(table), version, dirty));
    }

    private static long version(@Nullable Migration migration) {
        return migration == null ? BEFORE_THE_FIRST : new BigInteger(migration.id()).longValue();
    }
}
