package dev.palindrome.migration.mybatis;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.migration.SourceFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts a file at its undo line, and each part into what is sent: all up to a line that holds the delimiter. Quotes mean nothing to
 * MyBatis, lines that begin as comments are not sent, and what stands behind the last delimiter of a line is lost.
 */
final class MyBatisScripts {
    private static final Pattern UNDO = Pattern.compile("[ \\t]*(--|//)[ \\t]*//[ \\t]*@UNDO.*");
    private static final Pattern DELIMITER =
            Pattern.compile("((--)|(//))?\\s*(//)?\\s*@DELIMITER\\s+(\\S+).*", Pattern.CASE_INSENSITIVE);

    private final SourceFolder folder;
    private final MyBatisSettings settings;
    private final String file;
    private final List<String> lines;
    private final int undo;

    MyBatisScripts(SourceFolder folder, MyBatisSettings settings, String file) {
        this.folder = folder;
        this.settings = settings;
        this.file = file;
        this.lines = folder.text(file).lines().toList();
        this.undo = undoLine(lines);
    }

    static boolean holdsUndo(String text) {
        return undoLine(text.lines().toList()) >= 0;
    }

    Script up() {
        return script(0, undo < 0 ? lines.size() : undo);
    }

    /** Return the undo part, or nothing where no line begins one. */
    Optional<Script> down() {
        return undo < 0 ? Optional.empty() : Optional.of(script(undo, lines.size()));
    }

    private static int undoLine(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (UNDO.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private Script script(int from, int to) {
        var part = String.join("\n", lines.subList(from, to));
        var wrapping = settings.commitsEachStatement() ? Wrapping.AUTOCOMMIT : Wrapping.TRANSACTION;
        if (settings.sendsFullScript()) {
            var sent = String.join(
                    "\n",
                    lines.subList(from, to).stream().map(settings::replaceIn).toList());
            var batches = folder.syntax().holdsStatement(sent) ? List.of(new Batch(sent, from + 1)) : List.<Batch>of();
            return new Script(file, part, batches, wrapping);
        }
        return new Script(file, part, new Cutting(from, to).batches(), wrapping);
    }

    /** One pass over the lines of a part. */
    private final class Cutting {
        private final List<Batch> batches = new ArrayList<>();
        private final StringBuilder command = new StringBuilder();
        private String delimiter = settings.delimiter();
        private int begin;

        Cutting(int from, int to) {
            for (int i = from; i < to; i++) {
                take(settings.replaceIn(lines.get(i)), i + 1);
            }
            if (!command.toString().isBlank()) {
                throw new ConfigurationException(
                        "%s has a statement on line %s that does not end with %s: MyBatis commits what stands before it, and fails; end it so"
                                .formatted(folder.where(file), begin, delimiter));
            }
        }

        List<Batch> batches() {
            return batches;
        }

        private void take(String line, int number) {
            var trimmed = line.strip();
            if (trimmed.startsWith("//") || trimmed.startsWith("--")) {
                var directive = DELIMITER.matcher(trimmed);
                delimiter = directive.matches() ? directive.group(5) : delimiter;
            } else if (settings.isDelimiterALine() ? trimmed.equals(delimiter) : trimmed.contains(delimiter)) {
                append(line.substring(0, line.lastIndexOf(delimiter)), number);
                send();
            } else if (!trimmed.isEmpty()) {
                append(line, number);
            }
        }

        private void append(String line, int number) {
            if (command.length() == 0) {
                begin = number;
            }
            command.append(line).append('\n');
        }

        private void send() {
            if (folder.syntax().holdsStatement(command.toString())) {
                batches.add(new Batch(command.toString(), begin));
            }
            command.setLength(0);
        }
    }
}
