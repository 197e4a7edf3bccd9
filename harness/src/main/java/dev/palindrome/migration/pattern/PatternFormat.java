package dev.palindrome.migration.pattern;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.TemplateComments;
import dev.palindrome.migration.Versions;
import dev.palindrome.migration.pattern.NamePattern.Match;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads files whose names follow a pattern that the user gives in place of a format's name, or one that is guessed where no other
 * format knows the folder.
 */
public final class PatternFormat implements MigrationFormat {
    private final @Nullable NamePattern given;

    /** Make a reader that guesses. */
    public PatternFormat() {
        this(null);
    }

    private PatternFormat(@Nullable NamePattern given) {
        this.given = given;
    }

    @Override
    public String name() {
        return "pattern";
    }

    @Override
    public String looksLike() {
        return "names of one's own, such as V{version}.{name}.{direction}.sql";
    }

    @Override
    public Optional<MigrationFormat> asked(String format) {
        return format.contains("{")
                ? Optional.of(new PatternFormat(NamePattern.of(format)))
                : MigrationFormat.super.asked(format);
    }

    @Override
    public boolean recognises(SourceFolder folder) {
        return PatternGuess.of(folder).isPresent();
    }

    @Override
    public boolean isLastResort() {
        return true;
    }

    @Override
    public MigrationFolder read(SourceFolder folder) {
        var pattern = given != null ? given : guess(folder);
        var oddities = new ArrayList<Oddity>();
        if (given == null) {
            oddities.add(new Oddity(
                    "the pattern %s was guessed from the names of the files; the option `pattern` settles it"
                            .formatted(pattern),
                    List.of()));
        }
        return new MigrationFolder(
                folder.root(), pattern.toString(), migrations(folder, pattern), oddities, new PatternBook());
    }

    private static NamePattern guess(SourceFolder folder) {
        return PatternGuess.of(folder)
                .orElseThrow(() -> new ConfigurationException(
                        "%s follows no pattern that could be guessed; give one by the option `pattern`, for instance V{version}.{name}.{direction}.sql"
                                .formatted(folder.root())));
    }

    private List<Migration> migrations(SourceFolder folder, NamePattern pattern) {
        var matches = new LinkedHashMap<String, Match>();
        for (var file : pattern.hasFolders() ? folder.allFiles() : folder.files()) {
            pattern.match(file).ifPresent(match -> matches.put(file, match));
        }
        if (matches.isEmpty()) {
            throw matchesNothing(folder, pattern);
        }
        var ups = new Versions<String>(folder, "the pattern", pattern.order());
        var downs = new Versions<String>(folder, "the pattern", pattern.order());
        matches.values().forEach(match -> (match.isUp() ? ups : downs).add(match.version(), match.file()));
        downs.inOrder()
                .forEach((version, down) ->
                        refuseWithoutUp(folder, down, ups.inOrder().get(version)));
        return ups.inOrder().values().stream()
                .flatMap(file -> Optional.ofNullable(matches.get(file)).stream())
                .map(up -> migration(folder, up, downs.inOrder().get(up.version())))
                .toList();
    }

    private static void refuseWithoutUp(SourceFolder folder, String down, @Nullable String up) {
        if (up == null) {
            throw new ConfigurationException(
                    "%s: %s is the down of a version that has no up; add one, or remove the down"
                            .formatted(folder.root(), down));
        }
    }

    private static Migration migration(SourceFolder folder, Match up, @Nullable String down) {
        return Migration.of(
                folder.syntax(),
                up.version(),
                up.name(),
                script(folder, up.file()),
                down == null ? null : script(folder, down));
    }

    private static Script script(SourceFolder folder, String file) {
        return Script.whole(folder.syntax(), file, TemplateComments.fill(folder, file), 1, Wrapping.AUTOCOMMIT);
    }

    private static ConfigurationException matchesNothing(SourceFolder folder, NamePattern pattern) {
        var sql = folder.files().stream().filter(file -> file.endsWith(".sql")).toList();
        var stumbles =
                sql.stream().limit(1).map(file -> ": " + pattern.stumbles(file)).collect(Collectors.joining());
        var instead =
                PatternGuess.of(folder).map("; did you mean \"%s\"?"::formatted).orElse("");
        return new ConfigurationException("the pattern \"%s\" matches none of the %s .sql files of %s%s%s"
                .formatted(pattern, sql.size(), folder.root(), stumbles, instead));
    }
}
