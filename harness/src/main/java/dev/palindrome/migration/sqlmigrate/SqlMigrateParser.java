package dev.palindrome.migration.sqlmigrate;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.SourceFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into statements, line by line: a statement ends with a line whose last word, before any comment, ends with a semicolon,
 * or with StatementEnd. Lines that begin with {@code "-- "} are dropped wherever they stand, a literal or a body included. The
 * sections may come in any order and any number.
 */
final class SqlMigrateParser {
    private static final Set<String> KNOWN = Set.of("Up", "Down", "StatementBegin", "StatementEnd");

    private final SourceFolder folder;
    private final String file;
    private final String text;

    private final Section up = new Section();
    private final Section down = new Section();
    private final StringBuilder above = new StringBuilder();
    private final StringBuilder statement = new StringBuilder();
    private final List<Oddity> oddities = new ArrayList<>();
    private @Nullable Section current;
    private int line;
    private int statementLine;
    private boolean inBlock;

    SqlMigrateParser(SourceFolder folder, String file) {
        this.folder = folder;
        this.file = file;
        this.text = folder.text(file);
    }

    /** Cut a file; a statement that ends in the middle of a literal is cut there all the same. */
    Parsed parse() {
        for (var content : text.split("\n", -1)) {
            line++;
            take(content.endsWith("\r") ? content.substring(0, content.length() - 1) : content);
        }
        if (inBlock) {
            throw refused("has no '-- +migrate StatementEnd' for its last StatementBegin");
        }
        if (current == null) {
            throw refused(
                    "has neither '-- +migrate Up' nor '-- +migrate Down', one of which sql-migrate demands of every .sql file");
        }
        refuseUnfinished();
        return Parsed.of(file, text, above.toString(), up, down, oddities);
    }

    private void take(String content) {
        boolean ends = content.startsWith(Command.PREFIX) && obey(content.substring(Command.PREFIX.length()));
        (current == null ? above : current.text()).append(content).append('\n');
        if (current == null || isComment(content)) {
            return;
        }
        if (!content.startsWith("-- +")) {
            add(content);
        }
        if (ends || !inBlock && endsStatement(content)) {
            finish(current);
        }
    }

    /** Return whether the line is dropped; one that begins with {@code "-- +"} is dropped, too, but may end a statement. */
    private static boolean isComment(String content) {
        return content.startsWith("-- ") && !content.startsWith("-- +");
    }

    /** Obey a command; return whether it ends the statement before it. */
    private boolean obey(String command) {
        var words = List.of(command.strip().split("\\s+"));
        switch (words.get(0)) {
            case "Up" -> open(up, words);
            case "Down" -> open(down, words);
            case "StatementBegin" -> inBlock |= current != null;
            case "StatementEnd" -> {
                boolean ends = inBlock;
                inBlock = false;
                return ends;
            }
            default -> misunderstood(words.get(0));
        }
        return false;
    }

    private void misunderstood(String word) {
        if (word.isEmpty()) {
            throw refused("has a line '-- +migrate' without a command, line %s".formatted(line));
        }
        oddities.add(new Oddity(
                "%s: sql-migrate passes over the unknown command '%s' on line %s; it knows %s"
                        .formatted(
                                file,
                                word,
                                line,
                                String.join(", ", KNOWN.stream().sorted().toList())),
                List.of(file)));
    }

    private void open(Section section, List<String> words) {
        refuseUnfinished();
        current = section;
        section.open(words.subList(1, words.size()).contains("notransaction"));
    }

    private void add(String content) {
        if (statement.toString().isBlank()) {
            statement.setLength(0);
            statementLine = line;
        }
        statement.append(content).append('\n');
    }

    /** The tool takes one line break, one blank and one semicolon off the end, for the sake of Oracle. */
    private void finish(Section section) {
        var sql = withoutEnd(withoutEnd(withoutEnd(statement.toString(), "\n"), " "), ";");
        if (folder.syntax().holdsStatement(sql)) {
            section.add(new Batch(sql, statementLine));
        }
        statement.setLength(0);
    }

    private static String withoutEnd(String sql, String end) {
        return sql.endsWith(end) ? sql.substring(0, sql.length() - end.length()) : sql;
    }

    private void refuseUnfinished() {
        if (!statement.toString().isBlank()) {
            throw refused(
                    "has a statement on line %s that does not end: sql-migrate wants a semicolon at the end of its last line, or StatementBegin and StatementEnd around it"
                            .formatted(statementLine));
        }
    }

    private static boolean endsStatement(String content) {
        var last = "";
        for (var word : content.strip().split("\\s+")) {
            if (word.startsWith("--")) {
                break;
            }
            last = word;
        }
        return last.endsWith(";");
    }

    private ConfigurationException refused(String sentence) {
        return new ConfigurationException("%s %s".formatted(folder.where(file), sentence));
    }
}
