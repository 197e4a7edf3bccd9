package dev.palindrome.migration.atlas;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.client.MysqlClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One file with the directives at its head: comments that an empty line parts from the first statement. */
final class AtlasFile {
    private static final Pattern DIRECTIVE = Pattern.compile("[ -~]*?atlas:(\\w+)(?: +([ -~]*))?");
    private static final Pattern ANY_DELIMITER = Pattern.compile("-- atlas:delimiter +([ -~]+?)\\s*");

    private final SourceFolder folder;
    private final String file;
    private final String text;

    AtlasFile(SourceFolder folder, String file) {
        this.folder = folder;
        this.file = file;
        this.text = folder.text(file);
    }

    String name() {
        return file;
    }

    boolean isCheckpoint() {
        return directive("checkpoint").isPresent();
    }

    Script script() {
        var mode = directive("txmode").orElse("file");
        if (!List.of("none", "file", "all").contains(mode)) {
            throw new ConfigurationException(
                    "%s says atlas:txmode %s; Atlas knows none, file and all; write one of these"
                            .formatted(folder.where(file), mode));
        }
        var wrapping = mode.equals("none") ? Wrapping.AUTOCOMMIT : Wrapping.TRANSACTION;
        var batches = delimiter().map(this::cutAt).orElseGet(this::statements);
        return new Script(file, text, batches, wrapping);
    }

    private List<Batch> statements() {
        return folder.syntax() == SqlSyntax.MYSQL
                ? MysqlClient.statements(text)
                : folder.syntax().statements(text, 1);
    }

    private Optional<String> directive(String wanted) {
        for (var comment : head()) {
            var directive = DIRECTIVE.matcher(comment);
            if (directive.matches() && directive.group(1).equals(wanted)) {
                return Optional.of(
                        directive.group(2) == null ? "" : directive.group(2).strip());
            }
        }
        return Optional.empty();
    }

    private List<String> head() {
        var comments = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            if (!line.startsWith("--") && !line.startsWith("#")) {
                return line.isBlank() ? comments : List.of();
            }
            comments.add(line.strip());
        }
        return comments;
    }

    /** The delimiter stands in the very first line, with or without an empty line behind it. */
    private Optional<String> delimiter() {
        var first = ANY_DELIMITER.matcher(text.lines().findFirst().orElse(""));
        return first.matches()
                ? Optional.of(first.group(1).replace("\\n", "\n").replace("\\t", "\t"))
                : Optional.empty();
    }

    private List<Batch> cutAt(String delimiter) {
        var batches = new ArrayList<Batch>();
        int from = text.indexOf('\n') + 1;
        while (from < text.length()) {
            int at = text.indexOf(delimiter, from);
            int end = at < 0 ? text.length() : at;
            var piece = text.substring(from, end);
            if (folder.syntax().holdsStatement(piece)) {
                int blank = piece.length() - piece.stripLeading().length();
                long line = 1
                        + text.substring(0, from + blank)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                batches.add(new Batch(piece.strip(), (int) line));
            }
            from = end + delimiter.length();
        }
        return batches;
    }
}
