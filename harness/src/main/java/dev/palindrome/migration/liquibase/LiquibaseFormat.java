package dev.palindrome.migration.liquibase;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.SourceFolder;
import java.util.Optional;

/**
 * Reads changelogs of Liquibase, in XML, YAML, JSON or formatted SQL: one migration a changeset, in the order in which the root changelog
 * leads to them. Liquibase itself reads them; a folder is recognised without it.
 */
public final class LiquibaseFormat implements MigrationFormat {
    /** What to add to a project that has no Liquibase. */
    public static final String DEPENDENCY = "org.liquibase:liquibase-core:4.33.0";

    @Override
    public String name() {
        return "liquibase";
    }

    @Override
    public String looksLike() {
        return "changelogs with databaseChangeLog or '--liquibase formatted sql'";
    }

    @Override
    public boolean recognises(SourceFolder folder) {
        return evidence(folder).isPresent();
    }

    @Override
    public Optional<String> evidence(SourceFolder folder) {
        return folder.files().stream()
                .filter(file -> ChangelogText.isChangelog(folder, file))
                .findFirst()
                .map("%s is a changelog of Liquibase"::formatted);
    }

    @Override
    public MigrationFolder read(SourceFolder folder) {
        if (!isThere()) {
            throw new ConfigurationException(
                    "%s holds changelogs of Liquibase, which only Liquibase can read: add %s to the class path"
                            .formatted(folder.root(), DEPENDENCY));
        }
        return new ChangelogReader(folder).read();
    }

    private static boolean isThere() {
        try {
            Class.forName("liquibase.Scope", false, LiquibaseFormat.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
