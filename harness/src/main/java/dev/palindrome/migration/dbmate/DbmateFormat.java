package dev.palindrome.migration.dbmate;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.Versions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads folders of dbmate: {@code 20260131120000_add_email.sql}, in the order of the files' names as text. */
public final class DbmateFormat implements MigrationFormat {

    @Override
    public String name() {
        return "dbmate";
    }

    @Override
    public String looksLike() {
        return "NUMBER_TITLE.sql with the lines '-- migrate:up' and '-- migrate:down'";
    }

    @Override
    public boolean recognises(SourceFolder folder) {
        return folder.files().stream()
                .filter(file -> version(file).isPresent())
                .anyMatch(file -> holdsSections(folder, file));
    }

    @Override
    public MigrationFolder read(SourceFolder folder) {
        var versions = new Versions<String>(folder, name(), Comparator.naturalOrder());
        var migrations = new ArrayList<Migration>();
        for (var file : folder.files()) {
            version(file).ifPresent(version -> {
                versions.add(version, file);
                migrations.add(migration(folder, file, version));
            });
        }
        return new MigrationFolder(
                folder.root(), name(), migrations, List.of(), new DbmateBook(new BookSql(folder.syntax())));
    }

    private static Migration migration(SourceFolder folder, String file, String version) {
        var sections = new Sections(folder, file);
        return Migration.of(
                folder.syntax(),
                version,
                description(file, version),
                sections.up(),
                sections.down(),
                sections.declaring());
    }

    private static String description(String file, String version) {
        var rest = file.substring(version.length(), file.length() - ".sql".length());
        return rest.startsWith("_") || rest.startsWith("-") ? rest.substring(1) : rest;
    }

    private static Optional<String> version(String file) {
        int digits = 0;
        while (digits < file.length() && file.charAt(digits) >= '0' && file.charAt(digits) <= '9') {
            digits++;
        }
        boolean isMigration = digits > 0 && file.endsWith(".sql") && file.indexOf('/') < 0;
        return isMigration ? Optional.of(file.substring(0, digits)) : Optional.empty();
    }

    private static boolean holdsSections(SourceFolder folder, String file) {
        try {
            return Sections.beginsUp(folder.text(file));
        } catch (ConfigurationException e) {
            return false; // a file that nobody can read recognises nothing
        }
    }
}
