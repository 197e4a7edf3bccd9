package dev.palindrome.migration.goose;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Hindrance;
import dev.palindrome.migration.Script.Hindrance.Cause;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.migration.SourceFolder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into statements, line by line: a statement ends with a line whose last word, before any comment, ends with a semicolon,
 * or it is all that stands between StatementBegin and StatementEnd. Neither quotes nor block comments mean anything to goose.
 */
final class GooseParser {
    private final SourceFolder folder;
    private final String file;
    private final String text;
    private final Substitution substitution;

    private final List<Batch> ups = new ArrayList<>();
    private final List<Batch> downs = new ArrayList<>();
    private final StringBuilder statement = new StringBuilder();
    private int statementLine;
    private int line;
    private int upLine;
    private int downLine;
    private boolean inBlock;
    private boolean substitutes;
    private boolean wrapped = true;

    GooseParser(SourceFolder folder, String file, Environment environment) {
        this.folder = folder;
        this.file = file;
        this.text = folder.text(file);
        this.substitution = new Substitution(environment);
    }

    /**
     * The scripts of a file.
     *
     * @param down the way back, or null where there is no such section
     * @param declaring where a declaration that there is no way back may stand
     */
    record Parsed(Script up, @Nullable Script down, String declaring) {}

    Parsed parse() {
        for (var content : lines()) {
            line++;
            if (Annotation.standsIn(content)) {
                annotation(content);
            } else {
                statement(content);
            }
        }
        if (upLine == 0) {
            throw refused("has no line '-- +goose Up', which goose demands");
        }
        if (inBlock) {
            throw refused("has no '-- +goose StatementEnd' for its last StatementBegin");
        }
        var wrapping = wrapped ? Wrapping.TRANSACTION : Wrapping.AUTOCOMMIT;
        if (downLine == 0) {
            refuseUnfinished();
            return new Parsed(new Script(file, section(upLine, line + 1), ups, wrapping), null, text);
        }
        var up = new Script(file, section(upLine, downLine), ups, wrapping);
        var down = down(section(downLine, line + 1), wrapping);
        return new Parsed(up, down, section(1, upLine) + "\n" + down.text());
    }

    /** goose reads a down when it is asked for it, so one without an end keeps nobody from going up. */
    private Script down(String text, Wrapping wrapping) {
        if (statement.toString().isBlank()) {
            return new Script(file, text, downs, wrapping);
        }
        var unfinished = statement.toString().strip();
        var sentence = "goose refuses the down: " + unfinished();
        return Script.hindered(file, text, new Hindrance(sentence, unfinished, statementLine, Cause.THE_TOOL_REFUSES));
    }

    /** A line ends with a line feed, and loses one carriage return before it. */
    private List<String> lines() {
        var lines = new ArrayList<String>();
        for (var piece : text.split("\n", -1)) {
            lines.add(piece.endsWith("\r") ? piece.substring(0, piece.length() - 1) : piece);
        }
        return lines;
    }

    private void annotation(String content) {
        var annotation = Annotation.of(content)
                .orElseThrow(() ->
                        refused("line %s says '%s', which goose does not know; it knows %s, at the start of a line"
                                .formatted(line, content.strip(), Annotation.known())));
        switch (annotation) {
            case UP -> up();
            case DOWN -> down();
            case STATEMENT_BEGIN -> begin();
            case STATEMENT_END -> end();
            case NO_TRANSACTION -> wrapped = false;
            case ENVSUB_ON -> substitutes = true;
            case ENVSUB_OFF -> substitutes = false;
        }
    }

    private void up() {
        if (upLine > 0) {
            throw refused("has a second '-- +goose Up' on line %s; goose takes one".formatted(line));
        }
        upLine = line;
    }

    private void down() {
        if (upLine == 0 || downLine > 0 || inBlock) {
            throw refused(
                    "has '-- +goose Down' on line %s, where goose does not take it: once, after Up, outside of a statement block"
                            .formatted(line));
        }
        refuseUnfinished();
        downLine = line;
    }

    private void begin() {
        if (upLine == 0 || inBlock) {
            throw refused(
                    "has '-- +goose StatementBegin' on line %s, where goose does not take it: after Up or Down, and not inside another"
                            .formatted(line));
        }
        inBlock = true;
    }

    private void end() {
        if (!inBlock) {
            throw refused("has '-- +goose StatementEnd' on line %s without a StatementBegin".formatted(line));
        }
        inBlock = false;
        finish();
    }

    private void statement(String content) {
        if (statement.length() == 0 && (content.isEmpty() || content.strip().startsWith("--"))) {
            return;
        }
        if (upLine == 0) {
            if (content.isBlank()) {
                return;
            }
            throw refused("has a statement on line %s, before '-- +goose Up'".formatted(line));
        }
        if (statement.toString().isBlank()) {
            statementLine = line;
            statement.setLength(0); // goose trims what it sends
        }
        var sent = substitutes ? substituted(content) : content;
        statement.append(sent).append('\n');
        if (!inBlock && endsStatement(sent)) {
            finish();
        }
    }

    private String substituted(String content) {
        try {
            return substitution.apply(content);
        } catch (IllegalArgumentException e) {
            throw refused("line %s: %s".formatted(line, e.getMessage()));
        }
    }

    private void finish() {
        var sql = statement.toString().strip();
        if (folder.syntax().holdsStatement(sql)) {
            (downLine > 0 ? downs : ups).add(new Batch(sql, statementLine));
        }
        statement.setLength(0);
    }

    private void refuseUnfinished() {
        if (!statement.toString().isBlank()) {
            throw refused("has " + unfinished());
        }
        statement.setLength(0);
    }

    private String unfinished() {
        return "a statement on line %s that does not end: goose wants a semicolon at the end of its last line, or StatementBegin and StatementEnd around it"
                .formatted(statementLine);
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

    /** Return the lines of a section for people to read, the annotation that opens it included. */
    private String section(int from, int to) {
        return String.join("\n", lines().subList(from - 1, to - 1));
    }

    private ConfigurationException refused(String sentence) {
        return new ConfigurationException("%s %s".formatted(folder.where(file), sentence));
    }
}
