package dev.palindrome.migration.sqlx;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Callbacks;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.Versions;
import dev.palindrome.migration.sqlx.SqlxName.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads folders of sqlx: {@code 20260131120000_add_email.up.sql} beside {@code .down.sql}, or single files without a way back. The
 * names are those of other tools, too, so a folder is recognised only where something beside them speaks for sqlx.
 */
public final class SqlxFormat implements MigrationFormat {
    private static final String NO_TRANSACTION = "-- no-transaction";

    @Override
    public String name() {
        return "sqlx";
    }

    @Override
    public String looksLike() {
        return "NUMBER_TITLE.up.sql beside NUMBER_TITLE.down.sql, or NUMBER_TITLE.sql, in a project of sqlx";
    }

    @Override
    public boolean recognises(SourceFolder folder) {
        return folder.files().stream().anyMatch(file -> SqlxName.fits(folder, file))
                && evidence(folder).isPresent();
    }

    @Override
    public Optional<String> evidence(SourceFolder folder) {
        return new SqlxTraces(folder).find();
    }

    @Override
    public MigrationFolder read(SourceFolder folder) {
        var ups = new Versions<Long>(folder, name(), Comparator.naturalOrder());
        var downs = new Versions<Long>(folder, name(), Comparator.naturalOrder());
        for (var file : folder.files()) {
            SqlxName.of(folder, file)
                    .ifPresent(name -> (name.kind() == Kind.DOWN ? downs : ups).add(name.version(), file));
        }
        downs.inOrder()
                .forEach((version, down) ->
                        refuseWithoutUp(folder, down, ups.inOrder().get(version)));
        var migrations = ups.inOrder().values().stream()
                .flatMap(file -> SqlxName.of(folder, file).stream())
                .map(up -> migration(folder, up, downs.inOrder().get(up.version())))
                .toList();
        return new MigrationFolder(
                folder.root(), name(), migrations, List.of(), new SqlxBook(folder), callbacks(folder));
    }

    private static void refuseWithoutUp(SourceFolder folder, String down, @Nullable String up) {
        if (up == null) {
            throw new ConfigurationException("%s: %s has no up; add %s, or remove the down"
                    .formatted(folder.root(), down, down.replace(".down.sql", ".up.sql")));
        }
    }

    private static Migration migration(SourceFolder folder, SqlxName up, @Nullable String down) {
        return Migration.of(
                folder.syntax(),
                up.id(),
                up.description(),
                script(folder, up.file()),
                down == null ? null : script(folder, down));
    }

    /** sqlx has SQLite look at foreign keys unless the program says otherwise. */
    private static Callbacks callbacks(SourceFolder folder) {
        return folder.syntax() == SqlSyntax.SQLITE
                ? Callbacks.aroundEach(
                        Script.whole(SqlSyntax.SQLITE, "sqlx", "pragma foreign_keys = on", 1, Wrapping.AUTOCOMMIT),
                        List.of())
                : Callbacks.NONE;
    }

    /** The first characters of the file decide, not its first line; on MySQL sqlx does not look at them. */
    private static Script script(SourceFolder folder, String file) {
        var text = folder.text(file);
        boolean alone = text.startsWith(NO_TRANSACTION) && folder.syntax() != SqlSyntax.MYSQL;
        return Script.whole(folder.syntax(), file, text, 1, alone ? Wrapping.AUTOCOMMIT : Wrapping.TRANSACTION);
    }
}
