package dev.palindrome.migration.sqlmigrate;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.SourceFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads folders of sql-migrate: every SQL file is a migration, in the order of the numbers at the beginning of the names. */
public final class SqlMigrateFormat implements MigrationFormat {

    @Override
    public String name() {
        return "sql-migrate";
    }

    @Override
    public String looksLike() {
        return "ANYTHING.sql with the lines '-- +migrate Up' and '-- +migrate Down'";
    }

    @Override
    public boolean recognises(SourceFolder folder) {
        return folder.files().stream()
                .filter(SqlMigrateFormat::isMigration)
                .anyMatch(file -> isAnnotated(folder, file));
    }

    @Override
    public MigrationFolder read(SourceFolder folder) {
        // What the names do not decide stays in the order of the list, which is that of their bytes.
        var names = folder.files().stream()
                .filter(SqlMigrateFormat::isMigration)
                .map(file -> FileName.of(folder, file))
                .sorted(Comparator.comparing(FileName::isNumbered, Comparator.reverseOrder())
                        .thenComparingLong(FileName::version))
                .toList();
        var shared = new HashMap<String, Integer>();
        names.forEach(name -> shared.merge(name.digits(), 1, Integer::sum));
        var oddities = new ArrayList<Oddity>();
        var migrations = names.stream()
                .map(name -> migration(folder, name, shared, oddities))
                .toList();
        return new MigrationFolder(folder.root(), name(), migrations, oddities, new SqlMigrateBook());
    }

    private static Migration migration(
            SourceFolder folder, FileName name, Map<String, Integer> shared, List<Oddity> oddities) {
        var parsed = new SqlMigrateParser(folder, name.file()).parse();
        oddities.addAll(parsed.oddities());
        boolean isAlone = name.isNumbered() && shared.get(name.digits()) == 1;
        var id = isAlone ? name.digits() : name.stem();
        var description = isAlone ? name.title() : "";
        return Migration.of(id, description, parsed.up(), parsed.down(), parsed.declaring());
    }

    private static boolean isMigration(String file) {
        return file.endsWith(".sql") && file.indexOf('/') < 0;
    }

    private static boolean isAnnotated(SourceFolder folder, String file) {
        try {
            return folder.text(file).lines().anyMatch(SqlMigrateParser::opensSection);
        } catch (ConfigurationException e) {
            return false; // a file that nobody can read recognises nothing
        }
    }
}
