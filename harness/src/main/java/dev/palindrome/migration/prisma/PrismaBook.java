package dev.palindrome.migration.prisma;

import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row a migration, written before it runs and finished behind it, so that a failure stays. Prisma takes nothing back; whoever does
 * removes the row. The table is found through the search path of the moment.
 */
final class PrismaBook implements Bookkeeping {

    @Override
    public Set<String> tables() {
        return Set.of("_prisma_migrations");
    }

    @Override
    public List<String> create() {
        return List.of("""
                create table if not exists public._prisma_migrations (
                  id varchar(36) primary key not null,
                  checksum varchar(64) not null,
                  finished_at timestamptz,
                  migration_name varchar(255) not null,
                  logs text,
                  rolled_back_at timestamptz,
                  started_at timestamptz not null default now(),
                  applied_steps_count integer not null default 0
                )""");
    }

    @Override
    public List<BoundSql> beforeUp(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of("""
                insert into _prisma_migrations (id, checksum, migration_name)
                values (md5(random()::text || clock_timestamp()), ?, ?)""", checksum(migration.up().text()), directory(migration)));
    }

    /** The row is made anew where it is not there: for a migration that is only said to have run. */
    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return List.of(
                BoundSql.of("delete from _prisma_migrations where migration_name = ?", directory(migration)),
                BoundSql.of("""
                        insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
                        values (md5(random()::text || clock_timestamp()), ?, ?, now(), 1)""", checksum(migration.up().text()), directory(migration)));
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of("delete from _prisma_migrations where migration_name = ?", directory(migration)));
    }

    @Override
    public String state() {
        return """
                select migration_name || case when finished_at is null then ' (failed)' else '' end
                from public._prisma_migrations
                order by migration_name collate "C"
                """;
    }

    private static String directory(Migration migration) {
        var file = migration.up().file();
        return file.substring(0, file.indexOf('/'));
    }

    private static String checksum(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
