package dev.palindrome.migration.sqlx;

import dev.palindrome.failure.HarnessException;
import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.SourceFolder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row a version, with the sum of its file; the table is found through the search path of the moment. */
final class SqlxBook implements Bookkeeping {
    private final SourceFolder folder;

    SqlxBook(SourceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Set<String> tables() {
        return Set.of("_sqlx_migrations");
    }

    @Override
    public List<String> create() {
        return List.of("""
                create table if not exists public._sqlx_migrations (
                  version bigint primary key,
                  description text not null,
                  installed_on timestamptz not null default now(),
                  success boolean not null,
                  checksum bytea not null,
                  execution_time bigint not null
                )""");
    }

    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of(
                """
                insert into _sqlx_migrations (version, description, success, checksum, execution_time)
                values (?, ?, true, ?, -1)""",
                version(migration),
                migration.description().replace('_', ' '),
                checksum(folder.text(migration.up().file()))));
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of("delete from _sqlx_migrations where version = ?", version(migration)));
    }

    @Override
    public String state() {
        return """
                select version::text || case when success then '' else ' (dirty)' end
                from public._sqlx_migrations
                order by version
                """;
    }

    private static long version(Migration migration) {
        return Long.parseLong(migration.id());
    }

    private static byte[] checksum(String text) {
        try {
            return MessageDigest.getInstance("SHA-384").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new HarnessException("this Java knows no SHA-384, with which sqlx sums up its files", e);
        }
    }
}
