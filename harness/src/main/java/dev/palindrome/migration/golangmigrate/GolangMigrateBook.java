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
    private static final String TRUNCATE = "truncate public.schema_migrations";
    private static final String INSERT = "insert into public.schema_migrations (version, dirty) values (?, ?)";

    @Override
    public Set<String> tables() {
        return Set.of("schema_migrations");
    }

    @Override
    public List<String> create() {
        return List.of("""
                create table if not exists public.schema_migrations (
                  version bigint not null primary key,
                  dirty boolean not null
                )""");
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
        return previous == null ? List.of(BoundSql.of(TRUNCATE)) : write(version(previous), false);
    }

    @Override
    public boolean passesMissingDowns() {
        return true;
    }

    @Override
    public String state() {
        return """
                select version::text || case when dirty then ' (dirty)' else '' end
                from public.schema_migrations
                order by version
                """;
    }

    private static List<BoundSql> write(long version, boolean dirty) {
        return List.of(BoundSql.of(TRUNCATE), BoundSql.of(INSERT, version, dirty));
    }

    private static long version(@Nullable Migration migration) {
        return migration == null ? BEFORE_THE_FIRST : new BigInteger(migration.id()).longValue();
    }
}
