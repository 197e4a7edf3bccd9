package dev.palindrome.migration.goose;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Hindrance;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.Versions;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads folders of goose: {@code 00003_add_email.sql}, in the order of the numbers. */
public final class GooseFormat implements MigrationFormat {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final Environment environment;

    /** Make a reader that takes variables from the environment of this process. */
    public GooseFormat() {
        this(System::getenv);
    }

    GooseFormat(Environment environment) {
        this.environment = environment;
    }

    @Override
    public String name() {
        return "goose";
    }

    @Override
    public String looksLike() {
        return "NUMBER_TITLE.sql with the lines '-- +goose Up' and '-- +goose Down'";
    }

    @Override
    public boolean recognises(SourceFolder folder) {
        return folder.files().stream()
                .filter(file -> file.endsWith(".sql") && version(file).isPresent())
                .anyMatch(file -> isAnnotated(folder, file));
    }

    @Override
    public MigrationFolder read(SourceFolder folder) {
        var versions = new Versions<Long>(folder, name(), Comparator.naturalOrder());
        for (var file : folder.files()) {
            version(file).ifPresent(version -> versions.add(version, file));
        }
        var migrations = versions.inOrder().values().stream()
                .map(file -> file.endsWith(".go") ? inGo(folder, file) : migration(folder, file))
                .toList();
        return new MigrationFolder(
                folder.root(), name(), migrations, List.of(), new GooseBook(new BookSql(folder.syntax())));
    }

    private Migration migration(SourceFolder folder, String file) {
        int end = file.indexOf('_');
        var parsed = new GooseParser(folder, file, given(folder)).parse();
        var description = file.substring(end + 1, file.length() - ".sql".length());
        return Migration.of(
                folder.syntax(), file.substring(0, end), description, parsed.up(), parsed.down(), parsed.declaring());
    }

    /** What the user gives goes before what this process happens to have. */
    private Environment given(SourceFolder folder) {
        return name -> {
            var value = folder.variables().value(name);
            return value.isPresent() ? value.get() : environment.value(name);
        };
    }

    /** goose runs it where it is compiled into a program. */
    private static Migration inGo(SourceFolder folder, String file) {
        int end = file.indexOf('_');
        var sentence =
                "%s is written in Go, which only a program of your own can run; what follows goes on as though it had run"
                        .formatted(file);
        var script = Script.hindered(file, "", new Hindrance(sentence, file, 1));
        var description = file.substring(end + 1, file.length() - ".go".length());
        return Migration.of(folder.syntax(), file.substring(0, end), description, script, null);
    }

    /** Return the number before the first underscore; files without one are no migrations. */
    private static Optional<Long> version(String file) {
        boolean isSource = file.endsWith(".sql") || file.endsWith(".go") && !file.endsWith("_test.go");
        int end = file.indexOf('_');
        if (!isSource
                || end < 1
                || file.indexOf('/') >= 0
                || !DIGITS.matcher(file.substring(0, end)).matches()) {
            return Optional.empty();
        }
        var version = new BigInteger(file.substring(0, end));
        return version.signum() > 0 && version.bitLength() < Long.SIZE
                ? Optional.of(version.longValue())
                : Optional.empty();
    }

    private static boolean isAnnotated(SourceFolder folder, String file) {
        try {
            return folder.text(file).lines().anyMatch(Annotation::opensUp);
        } catch (ConfigurationException e) {
            return false; // a file that nobody can read recognises nothing
        }
    }
}
