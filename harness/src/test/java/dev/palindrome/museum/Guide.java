package dev.palindrome.museum;

import static java.util.stream.Collectors.toMap;

import dev.palindrome.Options;
import dev.palindrome.Verification;
import dev.palindrome.cycle.Progress;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.migration.Folder;
import dev.palindrome.report.CheckEntry;
import dev.palindrome.report.MigrationEntry;
import dev.palindrome.report.Run;
import dev.palindrome.testing.TestServers;
import dev.palindrome.tool.Runner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Takes a visitor through one exhibit in the syntax of a tool, whose library runs it, and has the tool look at what stands in the end.
 * Speaks in texts, so that it can stand on another class path than the visitor.
 */
final class Guide {
    private static final int ROWS = 50;

    private final Syntax syntax;
    private final Witness witness;

    Guide(Syntax syntax, Witness witness) {
        this.syntax = syntax;
        this.witness = witness;
    }

    /** Return what is wrong with what the tool makes of the exhibit, and of its repaired twin; nothing where all is as the sign says. */
    String visit(Exhibit exhibit, boolean repaired) {
        var path = temporaryFolder();
        try {
            var folder = new Folder(path);
            var history = exhibit.migrations(repaired).stream()
                    .map(migration -> migration.in(sql -> Book.translate(sql, syntax.book())))
                    .toList();
            syntax.write(history, folder);
            return judge(exhibit, repaired, folder);
        } finally {
            delete(path);
        }
    }

    private String judge(Exhibit exhibit, boolean repaired, Folder folder) {
        var watched = new WatchedServer(TestServers.postgres(), database -> witness.says(database, folder.path()));
        var run = run(watched.server(), folder, exhibit.isOfRollback());
        int bad = repaired ? -1 : exhibit.place();
        var wrong = new StringBuilder();
        for (int i = 0; i < run.migrations().size(); i++) {
            var entry = run.migrations().get(i);
            var expected = i == bad ? syntax.judgement(exhibit) : "reversible {}";
            if (!judgement(entry).equals(expected)) {
                wrong.append(
                        "%s is %s instead of %s%s%n".formatted(entry.name(), judgement(entry), expected, why(entry)));
            }
        }
        return wrong + watched.complaints(exhibit.migrations(repaired).size());
    }

    private static String judgement(MigrationEntry entry) {
        var verdicts = entry.checks().stream()
                .filter(c -> c.verdict().equals("failed")
                        || c.verdict().equals("inconclusive") && !entry.grade().equals("reversible"))
                .collect(toMap(CheckEntry::id, CheckEntry::verdict));
        return Exhibit.judgement(entry.grade(), verdicts);
    }

    private static Run run(DatabaseServer server, Folder folder, boolean withRollback) {
        var options = Options.of(folder.path()).rows(ROWS).runner(Runner.LIBRARY);
        if (!withRollback) {
            options.without(Exhibit.ROLLBACK); // on copies, each of which the tool has to come up on
        }
        try (var verification = Verification.on(() -> server, s -> {}, options.build(), Progress.SILENT, false)) {
            verification.migrations().forEach(verification::judge);
            return verification.run();
        }
    }

    private static String why(MigrationEntry entry) {
        return entry.checks().stream()
                .filter(c -> !c.findings().isEmpty() || c.verdict().equals("inconclusive"))
                .map(c -> "%n  %s %s (%s) %s".formatted(c.id(), c.verdict(), c.because(), c.findings()))
                .collect(Collectors.joining());
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("palindrome-museum");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
