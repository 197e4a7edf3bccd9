package dev.palindrome.benchmark;

import dev.palindrome.benchmark.Plan.Part;
import dev.palindrome.benchmark.Plan.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the counted migrations of a plan as Liquibase's formatted SQL, one change set each. */
final class FormattedChangelog {

    static final String FILE = "changelog.sql";

    // What PostgreSQL refuses inside of a transaction, and texts that begin and end one themselves.
    private static final Pattern NO_TRANSACTION = Pattern.compile(
            "\\bconcurrently\\b|^\\s*(begin|start\\s+transaction)\\b", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private FormattedChangelog() {}

    static void write(Path folder, List<Step> steps) {
        var text = steps.stream()
                .filter(step -> step.part() == Part.COUNTED)
                .map(FormattedChangelog::changeSet)
                .collect(Collectors.joining("\n", "--liquibase formatted sql\n\n", ""));
        try {
            Files.writeString(folder.resolve(FILE), text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the generated changelog into " + folder, e);
        }
    }

    private static String changeSet(Step step) {
        var alone = NO_TRANSACTION
                .matcher(step.up().text() + "\n" + step.down().text())
                .find();
        // Nothing is split or stripped: the text is sent whole, as the other contenders do, and Liquibase parses least.
        return """
                --changeset benchmark:%s splitStatements:false rollbackSplitStatements:false stripComments:false runInTransaction:%s
                %s
                %s
                """.formatted(
                id(step), !alone, step.up().text().strip(), rollback(step.down().text()));
    }

    static String id(Step step) {
        return step.texts().name().replaceAll("[^A-Za-z0-9_.-]", "_");
    }

    private static String rollback(String down) {
        if (down.isBlank()) {
            return "--rollback empty";
        }
        return down.lines()
                .filter(line -> !line.isBlank())
                .map(line -> "--rollback " + line)
                .collect(Collectors.joining("\n"));
    }
}
