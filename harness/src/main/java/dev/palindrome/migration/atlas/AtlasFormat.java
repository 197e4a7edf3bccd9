package dev.palindrome.migration.atlas;

import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.Versions;
import dev.palindrome.migration.dbmate.DbmateFormat;
import dev.palindrome.migration.flyway.FlywayFormat;
import dev.palindrome.migration.golangmigrate.GolangMigrateFormat;
import dev.palindrome.migration.goose.GooseFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads folders in Atlas's own format: {@code 20260131120000_add_email.sql} beside {@code atlas.sum}, in the order of the names. There
 * is no way back. A folder that Atlas keeps for another tool is that tool's.
 */
public final class AtlasFormat implements MigrationFormat {
    private static final String SUFFIX = ".sql";

    @Override
    public String name() {
        return "atlas";
    }

    @Override
    public String looksLike() {
        return "VERSION_TITLE.sql beside atlas.sum";
    }

    @Override
    public boolean recognises(SourceFolder folder) {
        return folder.holds(AtlasSum.FILE)
                && !files(folder).isEmpty()
                && Stream.of(new GolangMigrateFormat(), new GooseFormat(), new DbmateFormat(), new FlywayFormat())
                        .noneMatch(other -> other.recognises(folder));
    }

    @Override
    public MigrationFolder read(SourceFolder folder) {
        var oddities = new ArrayList<Oddity>();
        var names = files(folder);
        if (folder.holds(AtlasSum.FILE)) {
            new AtlasSum(folder)
                    .disagreement(names)
                    .ifPresent(sentence -> oddities.add(new Oddity(sentence, List.of(AtlasSum.FILE))));
        }
        var versions = new Versions<String>(folder, name(), Comparator.naturalOrder());
        names.forEach(file -> versions.add(version(file), file));
        var files = names.stream().map(file -> new AtlasFile(folder, file)).toList();
        var migrations = withoutCheckpoints(files, oddities).stream()
                .map(file -> migration(folder, file))
                .toList();
        return new MigrationFolder(
                folder.root(), name(), migrations, oddities, new AtlasBook(new BookSql(folder.syntax())));
    }

    /** A checkpoint stands for what lies before it: it runs where nothing does. */
    private static List<AtlasFile> withoutCheckpoints(List<AtlasFile> files, List<Oddity> oddities) {
        var idle = files.stream()
                .skip(1)
                .filter(AtlasFile::isCheckpoint)
                .map(AtlasFile::name)
                .toList();
        if (!idle.isEmpty()) {
            oddities.add(new Oddity("a checkpoint is not run where the files that it stands for are there", idle));
        }
        return files.stream().filter(file -> !idle.contains(file.name())).toList();
    }

    private static Migration migration(SourceFolder folder, AtlasFile file) {
        var stem = file.name().substring(0, file.name().length() - SUFFIX.length());
        var version = version(file.name());
        var description = stem.length() > version.length() ? stem.substring(version.length() + 1) : "";
        return Migration.of(folder.syntax(), version, description, file.script(), null);
    }

    private static String version(String file) {
        return file.substring(0, file.length() - SUFFIX.length()).split("_", 2)[0];
    }

    private static List<String> files(SourceFolder folder) {
        return folder.files().stream()
                .filter(file -> file.endsWith(SUFFIX) && file.indexOf('/') < 0)
                .toList();
    }
}
