package dev.palindrome.migration.sqlmigrate;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.SourceFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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
        var numbers = new HashSet<String>();
        var shared = names.stream()
                .map(FileName::digits)
                .filter(digits -> !numbers.add(digits))
                .collect(Collectors.toSet());
        var oddities = new ArrayList<Oddity>();
        var parsed = parse(folder, names, oddities);
        var migrations = names.stream()
                .map(name -> migration(folder, name, Objects.requireNonNull(parsed.get(name)), shared))
                .toList();
        return new MigrationFolder(
                folder.root(), name(), migrations, oddities, new SqlMigrateBook(new BookSql(folder.syntax())));
    }

    /**
     * Read all files by one rule. A file that sql-migrate would tear in the middle of a literal never ran by it; where nothing says
     * that this is its folder, it is another program's that knows literals.
     */
    private static Map<FileName, Parsed> parse(SourceFolder folder, List<FileName> names, List<Oddity> oddities) {
        var parsed = new LinkedHashMap<FileName, Parsed>();
        names.forEach(name -> parsed.put(name, new SqlMigrateParser(folder, name.file()).parse()));
        var torn = names.stream()
                .filter(name -> Objects.requireNonNull(parsed.get(name)).isTorn(folder.syntax()))
                .map(FileName::file)
                .toList();
        if (torn.isEmpty() || isCertain(folder)) {
            parsed.values().forEach(file -> oddities.addAll(file.oddities()));
            return parsed;
        }
        oddities.add(new Oddity(
                "sql-migrate would end a statement in the middle of a literal, for want of StatementBegin, in %s; so the folder is read as by a program that knows literals"
                        .formatted(torn.get(0)),
                torn));
        parsed.replaceAll((name, file) -> new QuoteAwareParser(folder, name.file()).parse());
        return parsed;
    }

    private static boolean isCertain(SourceFolder folder) {
        return !folder.above("dbconfig.yml").isEmpty()
                || folder.above("go.mod").stream().anyMatch(text -> text.contains("rubenv/sql-migrate"));
    }

    private static Migration migration(SourceFolder folder, FileName name, Parsed parsed, Set<String> shared) {
        boolean isAlone = name.isNumbered() && !shared.contains(name.digits());
        var id = isAlone ? name.digits() : name.stem();
        var description = isAlone ? name.title() : "";
        return Migration.of(folder.syntax(), id, description, parsed.up(), parsed.down(), parsed.declaring());
    }

    private static boolean isMigration(String file) {
        return file.endsWith(".sql") && file.indexOf('/') < 0;
    }

    private static boolean isAnnotated(SourceFolder folder, String file) {
        try {
            return folder.text(file).lines().anyMatch(Command::opensSection);
        } catch (ConfigurationException e) {
            return false; // a file that nobody can read recognises nothing
        }
    }
}
