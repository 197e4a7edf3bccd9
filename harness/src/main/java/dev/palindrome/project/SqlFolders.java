package dev.palindrome.project;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.MigrationFolders;
import dev.palindrome.migration.MigrationFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Asks the formats themselves which folders of SQL files are theirs, so that what is found is what they will read. Formats of others
 * are asked like ours.
 */
final class SqlFolders {

    /** What the files of a migration are called where each has a folder of its own. */
    private static final Set<String> IN_FOLDERS = Set.of("up.sql", "down.sql", "migration.sql");

    private static final Set<String> SCRIPTS = Set.of("deploy", "revert", "verify");

    private final Tree tree;
    private final List<MigrationFormat> formats;
    private final Set<String> named;
    private final List<Sign> signs = new ArrayList<>();

    /** Look into all folders that hold SQL, and into those that a configuration names. */
    SqlFolders(Tree tree, List<MigrationFormat> formats, Set<String> named) {
        this.tree = tree;
        this.formats = formats;
        this.named = Set.copyOf(named);
    }

    List<Sign> find() {
        for (var directory : tree.directories()) {
            if ((named.contains(directory.path()) || mayHoldMigrations(directory)) && !isOfSqitch(directory)) {
                ask(directory);
            }
        }
        return new DeepFolders(tree, signs).joined();
    }

    private void ask(Directory directory) {
        var source = new TreeSource(tree, directory);
        for (var format : recognising(source)) {
            var evidence = format.evidence(source);
            signs.add(new Sign(
                    format.name(),
                    List.of(directory.path()),
                    null,
                    evidence.isPresent() ? Strength.WRITTEN : Strength.NAMED,
                    evidence.orElseGet(() -> sample(directory, source))));
        }
    }

    /** A format that stumbles over a configuration shall not hide the others. */
    private List<MigrationFormat> recognising(TreeSource source) {
        try {
            return MigrationFolders.recognising(formats, source);
        } catch (ConfigurationException | IllegalArgumentException e) {
            var sound =
                    formats.stream().filter(format -> isSound(format, source)).toList();
            return MigrationFolders.recognising(sound, source);
        }
    }

    private static boolean isSound(MigrationFormat format, TreeSource source) {
        try {
            format.recognises(source);
            format.evidence(source);
            return true;
        } catch (ConfigurationException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String sample(Directory directory, TreeSource source) {
        var first = source.files().stream()
                .filter(SqlFolders::isSql)
                .findFirst()
                .or(() -> source.files().stream().findFirst())
                .orElse("");
        int slash = first.indexOf('/');
        long count = slash < 0
                ? directory.files().stream()
                        .filter(file -> isSql(file) == isSql(first))
                        .count()
                : directory.folders().size();
        var name = slash < 0 ? first : first.substring(0, slash);
        return Sign.sample(count, slash < 0 ? "file" : "folder", name);
    }

    private boolean mayHoldMigrations(Directory directory) {
        return directory.files().stream().anyMatch(file -> isSql(file) && !IN_FOLDERS.contains(file))
                || directory.holds("sqitch.plan")
                || directory.holds("sqitch.conf")
                || holdsFoldersOfMigrations(directory)
                || holdsBothWays(directory, "up", "down")
                || holdsBothWays(directory, "deploy", "revert");
    }

    private boolean holdsFoldersOfMigrations(Directory directory) {
        return directory.folders().stream()
                .flatMap(folder -> tree.directory(directory.at(folder)).stream())
                .anyMatch(below -> below.holds("up.sql") || below.holds("migration.sql"));
    }

    private boolean holdsBothWays(Directory directory, String up, String down) {
        return holdsSql(directory.at(up)) && holdsSql(directory.at(down));
    }

    private boolean holdsSql(String folder) {
        return tree.directory(folder).stream().flatMap(d -> d.files().stream()).anyMatch(SqlFolders::isSql);
    }

    private boolean isOfSqitch(Directory directory) {
        return signs.stream()
                .filter(sign -> sign.tool().equals("sqitch"))
                .flatMap(sign -> sign.folders().stream())
                .filter(top -> Names.isIn(top, directory.path()))
                .anyMatch(top -> directory.holds("sqitch.plan") && !directory.holds("sqitch.conf")
                        || SCRIPTS.stream()
                                .anyMatch(kind -> Names.last(directory.path()).equals(kind)));
    }

    static boolean isSql(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".sql");
    }
}
