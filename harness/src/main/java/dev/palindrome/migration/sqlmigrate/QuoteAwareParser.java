package dev.palindrome.migration.sqlmigrate;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.SqlSyntax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file as programs do that took over the folder from sql-migrate, but know what a literal is: the sections are the same, the
 * statements end where SQL ends them, and comments stay.
 */
final class QuoteAwareParser {
    private final SqlSyntax syntax;
    private final String file;
    private final String text;

    private final Section up = new Section();
    private final Section down = new Section();
    private final StringBuilder above = new StringBuilder();
    private final StringBuilder piece = new StringBuilder();
    private @Nullable Section current;
    private int pieceLine = 1;

    QuoteAwareParser(SourceFolder folder, String file) {
        this.syntax = folder.syntax();
        this.file = file;
        this.text = folder.text(file);
    }

    Parsed parse() {
        int line = 0;
        for (var content : text.split("\n", -1)) {
            line++;
            if (Command.opensSection(content)) {
                close();
                open(content, line);
            }
            piece.append(content).append('\n');
        }
        close();
        return Parsed.of(file, text, above.toString(), up, down, List.of());
    }

    private void open(String content, int line) {
        current = Command.opensUp(content) ? up : down;
        current.open(content.contains("notransaction"));
        pieceLine = line;
    }

    private void close() {
        var sql = piece.toString();
        piece.setLength(0);
        if (current == null) {
            above.append(sql);
            return;
        }
        current.text().append(sql);
        for (Batch statement : syntax.statements(sql, pieceLine)) {
            current.add(statement);
        }
    }
}
