package dev.palindrome.migration.golangmigrate;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.popx.PopxFormat;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads folders of golang-migrate: {@code 000003_add_email.up.sql} beside {@code 000003_add_email.down.sql}. Versions are numbers, so
 * {@code 00034} and {@code 000034} are one; what follows the number plays no part.
 */
public final class GolangMigrateFormat implements MigrationFormat {
    private static final Pattern NAME = Pattern.compile("([0-9]+)_(.*)\\.(down|up)\\.(.*)", Pattern.DOTALL);
    private static final int BITS_OF_A_VERSION = 64;

    @Override
    public String name() {
        return "golang-migrate";
    }

    @Override
    public String looksLike() {
        return "NUMBER_TITLE.up.sql beside NUMBER_TITLE.down.sql";
    }

    @Override
    public boolean recognises(SourceFolder folder) {
        return folder.files().stream()
                        .filter(file -> file.endsWith(".sql") && !PlainPairsFormat.beginsWithDate(file))
                        .anyMatch(file -> half(file).filter(Half::isUp).isPresent())
                && !new PopxFormat().recognises(folder);
    }

    @Override
    public MigrationFolder read(SourceFolder folder) {
        var halves =
                folder.files().stream().flatMap(file -> half(file).stream()).toList();
        var migrations = new Pairing(name(), folder, scripts(folder)).migrations(halves);
        var table = folder.variables().value("x-migrations-table").orElse(GolangMigrateBook.TABLE);
        return new MigrationFolder(
                folder.root(),
                name(),
                migrations,
                List.of(),
                new GolangMigrateBook(new BookSql(folder.syntax()), table));
    }

    private static Function<String, Script> scripts(SourceFolder folder) {
        return switch (folder.syntax()) {
            case POSTGRESQL ->
                isGiven(folder, "x-multi-statement") ? file -> cut(folder, file) : whole(folder, Wrapping.AUTOCOMMIT);
            case MYSQL -> whole(folder, Wrapping.AUTOCOMMIT);
            case SQLITE -> whole(folder, isGiven(folder, "x-no-tx-wrap") ? Wrapping.AUTOCOMMIT : Wrapping.TRANSACTION);
        };
    }

    private static boolean isGiven(SourceFolder folder, String option) {
        return folder.variables().value(option).map(Boolean::parseBoolean).orElse(false);
    }

    private static Function<String, Script> whole(SourceFolder folder, Wrapping wrapping) {
        return file -> Script.whole(folder.syntax(), file, folder.text(file), 1, wrapping);
    }

    /** With {@code x-multi-statement} the tool cuts at every semicolon, wherever it stands. */
    private static Script cut(SourceFolder folder, String file) {
        var text = folder.text(file);
        var batches = new ArrayList<Batch>();
        int line = 1;
        for (var piece : text.split("(?<=;)")) {
            var begun = piece.substring(0, piece.length() - piece.stripLeading().length());
            line += (int) begun.chars().filter(c -> c == '\n').count();
            if (folder.syntax().holdsStatement(piece)) {
                batches.add(new Batch(piece.strip(), line));
            }
            line += (int) piece.stripLeading().chars().filter(c -> c == '\n').count();
        }
        return new Script(file, text, batches, Wrapping.AUTOCOMMIT);
    }

    private static Optional<Half> half(String file) {
        var name = NAME.matcher(file);
        if (file.indexOf('/') >= 0 || !name.matches()) {
            return Optional.empty();
        }
        var version = new BigInteger(name.group(1));
        return version.bitLength() > BITS_OF_A_VERSION
                ? Optional.empty() // the tool leaves out what its integers cannot hold
                : Optional.of(new Half(
                        file,
                        name.group(1),
                        List.of(version),
                        name.group(2),
                        name.group(3).equals("up")));
    }
}
