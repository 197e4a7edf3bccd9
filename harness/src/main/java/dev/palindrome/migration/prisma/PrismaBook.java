package dev.palindrome.migration.prisma;

import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.SqlSyntax;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row a migration, written before it runs and finished behind it, so that a failure stays. Prisma takes nothing back; whoever does
 * removes the row. The table is found through the search path of the moment.
 */
final class PrismaBook implements Bookkeeping {

    private static final String TABLE = "_prisma_migrations";

    private final BookSql sql;

    PrismaBook(BookSql sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @Override
    public List<String> create() {
        var time = switch (sql.engine()) {
            case POSTGRESQL -> "timestamptz";
            case MYSQL -> "datetime(3)";
            case SQLITE -> "datetime";
        };
        return List.of("""
                create table if not exists %1$s (
                  id varchar(36) primary key not null,
                  checksum varchar(64) not null,
                  finished_at %2$s,
                  migration_name varchar(255) not null,
                  logs text,
                  rolled_back_at %2$s,
                  started_at %2$s not null default %3$s,
                  applied_steps_count integer not null default 0
                )""".formatted(sql.fixed(TABLE), time, now()));
    }

    private String now() {
        return sql.engine() == SqlSyntax.MYSQL ? "current_timestamp(3)" : "current_timestamp";
    }

    @Override
    public List<BoundSql> beforeUp(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of(
                "insert into _prisma_migrations (id, checksum, migration_name) values (?, ?, ?)",
                id(),
                checksum(migration.up().text()),
                directory(migration)));
    }

    /** The row is made anew where it is not there: for a migration that is only said to have run. */
    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return List.of(
                BoundSql.of("delete from _prisma_migrations where migration_name = ?", directory(migration)),
                BoundSql.of("""
                        insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
                        values (?, ?, ?, %s, 1)""".formatted(now()), id(), checksum(migration.up().text()), directory(migration)));
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of("delete from _prisma_migrations where migration_name = ?", directory(migration)));
    }

    @Override
    public String state() {
        return "select %s from %s order by %s"
                .formatted(
                        sql.marked("migration_name", "finished_at is null", "failed"),
                        sql.fixed(TABLE),
                        sql.sorted("migration_name"));
    }

    private static String id() {
        return UUID.randomUUID().toString();
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
