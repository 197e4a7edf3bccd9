package dev.palindrome.migration.golangmigrate;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.TemplateComments;
import dev.palindrome.migration.popx.PopxFormat;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads plain pairs of no particular tool: {@code 2026-01-31-add-email.up.sql} beside {@code 2026-01-31-add-email.down.sql}. The
 * numbers at the beginning are the version, compared one by one.
 */
public final class PlainPairsFormat implements MigrationFormat {
    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}[-_.][0-9]{2}[-_.][0-9]{2}(?![0-9]).*", Pattern.DOTALL);

    /** A group of digits belongs to the version unless letters follow at once, as in {@code 001-2fa}. */
    private static final Pattern NAME = Pattern.compile(
            "([0-9]+(?:[-_.:T ][0-9]+(?![0-9A-SU-Za-z]))*)[-_. ]?(.*?)\\.(down|up)\\.sql", Pattern.DOTALL);

    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    @Override
    public String name() {
        return "pairs";
    }

    @Override
    public String looksLike() {
        return "NUMBER-OR-DATE NAME.up.sql beside NUMBER-OR-DATE NAME.down.sql";
    }

    @Override
    public boolean recognises(SourceFolder folder) {
        return folder.files().stream()
                        .anyMatch(file -> half(file).filter(Half::isUp).isPresent())
                && (!new GolangMigrateFormat().recognises(folder)
                        || evidence(folder).isPresent())
                && !new PopxFormat().recognises(folder);
    }

    /** golang-migrate fills in no templates, so whoever runs these files is no particular tool. */
    @Override
    public Optional<String> evidence(SourceFolder folder) {
        return folder.files().stream()
                .filter(file -> half(file).isPresent())
                .filter(file -> isTemplate(folder, file))
                .findFirst()
                .map("%s holds comments that a program fills in"::formatted);
    }

    @Override
    public MigrationFolder read(SourceFolder folder) {
        var halves =
                folder.files().stream().flatMap(file -> half(file).stream()).toList();
        var migrations = new Pairing(
                        name(),
                        folder,
                        file -> Script.whole(
                                folder.syntax(), file, TemplateComments.fill(folder, file), 1, Wrapping.AUTOCOMMIT))
                .migrations(halves);
        return new MigrationFolder(
                folder.root(), name(), migrations, List.of(), new PlainPairsBook(new BookSql(folder.syntax())));
    }

    private static boolean isTemplate(SourceFolder folder, String file) {
        try {
            return TemplateComments.standIn(folder.text(file));
        } catch (ConfigurationException e) {
            return false; // a file that nobody can read proves nothing
        }
    }

    static boolean beginsWithDate(String file) {
        return DATE.matcher(file).matches();
    }

    private static Optional<Half> half(String file) {
        var name = NAME.matcher(file);
        if (file.indexOf('/') >= 0 || !name.matches()) {
            return Optional.empty();
        }
        var numbers = Arrays.stream(NO_DIGITS.split(name.group(1)))
                .map(BigInteger::new)
                .toList();
        return Optional.of(new Half(
                file, name.group(1), numbers, name.group(2), name.group(3).equals("up")));
    }
}
