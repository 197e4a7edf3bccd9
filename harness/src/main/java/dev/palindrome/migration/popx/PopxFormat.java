package dev.palindrome.migration.popx;

import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Callbacks;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.SqlSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Reads folders of Ory's popx: {@code 20220513200400000000_add-email.up.sql}, or {@code .postgres.up.sql} in its place where a database
 * needs its own. Versions are compared as text. Files whose versions share the timestamp are steps of one migration.
 */
public final class PopxFormat implements MigrationFormat {

    @Override
    public String name() {
        return "popx";
    }

    @Override
    public String looksLike() {
        return "NUMBER_TITLE.up.sql and NUMBER_TITLE.postgres.up.sql beside their .down.sql";
    }

    @Override
    public boolean recognises(SourceFolder folder) {
        return folder.files().stream()
                .flatMap(file -> PopxName.of(file).stream())
                .anyMatch(PopxName::isUnmistakable);
    }

    @Override
    public MigrationFolder read(SourceFolder folder) {
        var dialect = dialect(folder);
        var names = folder.allFiles().stream()
                .flatMap(file -> PopxName.of(file).stream())
                .toList();
        var units = new TreeMap<String, List<Migration>>();
        for (var step : new Steps(folder, dialect, names).inOrder()) {
            units.computeIfAbsent(step.unit(), unit -> new ArrayList<>()).add(step.migration());
        }
        var migrations = units.values().stream().map(Migration::group).toList();
        return new MigrationFolder(
                folder.root(),
                name(),
                migrations,
                oddities(folder, dialect, names),
                new PopxBook(new BookSql(folder.syntax())),
                callbacks(folder));
    }

    private static String dialect(SourceFolder folder) {
        return switch (folder.syntax()) {
            case POSTGRESQL -> "postgres";
            case MYSQL -> "mysql";
            case SQLITE -> "sqlite3";
        };
    }

    /** On SQLite popx looks at no foreign keys while it migrates, and does so again behind it. */
    private static Callbacks callbacks(SourceFolder folder) {
        return folder.syntax() == SqlSyntax.SQLITE
                ? Callbacks.aroundEach(foreignKeys("off"), List.of(foreignKeys("on")))
                : Callbacks.NONE;
    }

    private static Script foreignKeys(String state) {
        return Script.whole(SqlSyntax.SQLITE, "popx", "pragma foreign_keys = " + state, 1, Wrapping.AUTOCOMMIT);
    }

    private static List<Oddity> oddities(SourceFolder folder, String dialect, List<PopxName> names) {
        var oddities = new ArrayList<Oddity>();
        var others = names.stream()
                .filter(name -> !name.isFor(dialect))
                .map(PopxName::file)
                .toList();
        if (!others.isEmpty()) {
            oddities.add(new Oddity(
                    "%s files are for other databases than %s, and are not run".formatted(others.size(), dialect),
                    others));
        }
        var strange = folder.allFiles().stream()
                .filter(file -> file.endsWith(".sql") && PopxName.of(file).isEmpty())
                .toList();
        for (var file : strange) {
            oddities.add(new Oddity(
                    "%s is ignored here, but popx refuses the folder that holds it: its name is none of popx"
                            .formatted(file),
                    List.of(file)));
        }
        return oddities;
    }
}
