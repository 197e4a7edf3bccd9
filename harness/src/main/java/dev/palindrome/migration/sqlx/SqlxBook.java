package dev.palindrome.migration.sqlx;

import dev.palindrome.failure.HarnessException;
import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.SqlSyntax;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row a version, with the sum of its file; the table is found through the search path of the moment. */
final class SqlxBook implements Bookkeeping {
    private static final String TABLE = "_sqlx_migrations";

    private final SourceFolder folder;
    private final BookSql sql;

    SqlxBook(SourceFolder folder) {
        this.folder = folder;
        this.sql = new BookSql(folder.syntax());
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @Override
    public List<String> create() {
        boolean postgres = sql.engine() == SqlSyntax.POSTGRESQL;
        return List.of(
                """
                create table if not exists %s (
                  version bigint primary key,
                  description text not null,
                  installed_on %s not null default current_timestamp,
                  success boolean not null,
                  checksum %s not null,
                  execution_time bigint not null
                )""".formatted(sql.fixed(TABLE), postgres ? "timestamptz" : "timestamp", postgres ? "bytea" : "blob"));
    }

    /** Since MySQL commits with each definition, the row is there before the script, and says that it has not succeeded yet. */
    @Override
    public List<BoundSql> beforeUp(Migration migration, @Nullable Migration previous) {
        return sql.engine() == SqlSyntax.MYSQL ? List.of(insert(migration, false)) : List.of();
    }

    /** The row is made anew where it may not be there: for a migration that is only said to have run. */
    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return sql.engine() == SqlSyntax.MYSQL
                ? List.of(delete(migration), insert(migration, true))
                : List.of(insert(migration, true));
    }

    @Override
    public List<BoundSql> beforeDown(Migration migration, @Nullable Migration previous) {
        return sql.engine() == SqlSyntax.MYSQL
                ? List.of(BoundSql.of(
                        "update _sqlx_migrations set success = false where version = ?", version(migration)))
                : List.of();
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return List.of(delete(migration));
    }

    @Override
    public LostTransaction lostTransaction() {
        return sql.lost(LostTransaction.GOES_ON);
    }

    private BoundSql insert(Migration migration, boolean success) {
        return BoundSql.of(
                """
                insert into _sqlx_migrations (version, description, success, checksum, execution_time)
                values (?, ?, ?, ?, -1)""",
                version(migration),
                migration.description().replace('_', ' '),
                success,
                checksum(folder.text(migration.up().file())));
    }

    private static BoundSql delete(Migration migration) {
        return BoundSql.of("delete from _sqlx_migrations where version = ?", version(migration));
    }

    @Override
    public String state() {
        return "select %s from %s order by version"
                .formatted(sql.marked("version", "not success", "dirty"), sql.fixed(TABLE));
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
