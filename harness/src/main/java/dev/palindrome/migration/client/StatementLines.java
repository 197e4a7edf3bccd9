package dev.palindrome.migration.client;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.SqlSyntax;
import java.util.List;

/** Gathers lines until they are whole statements. Not safe for use by several threads. */
public final class StatementLines {

    /** So many characters are gathered before anybody looks whether they are whole; a quarter more where they were not. */
    private static final int PORTION = 64_000;

    private final SqlSyntax syntax;
    private final StringBuilder sql = new StringBuilder();
    private int firstLine = 1;
    private int enough = PORTION;

    public StatementLines(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    /** Take one more line; return whether it is time to {@link #take} what is there. */
    public boolean add(String line, int number) {
        if (sql.isEmpty()) {
            firstLine = number;
        }
        sql.append(line);
        if (sql.length() < enough || !line.stripTrailing().endsWith(";")) {
            return false;
        }
        boolean whole = isWhole();
        enough = whole ? PORTION : sql.length() + sql.length() / 4;
        return whole;
    }

    /** Return whether no statement is under way. */
    public boolean isWhole() {
        var statements = syntax.statements(sql + "\n;x", 1);
        boolean cut = statements.get(statements.size() - 1).sql().equals("x");
        return cut && !syntax.holdsStatement(behindLastSemicolon());
    }

    /** Return whether no quote and no comment is open. */
    public boolean isOutsideOfQuotes() {
        return !syntax.endsInside(sql.toString());
    }

    /** Return the statements that are there, and begin anew. */
    public List<Batch> take() {
        var statements = syntax.statements(sql.toString(), firstLine);
        sql.setLength(0);
        enough = PORTION;
        return statements;
    }

    private String behindLastSemicolon() {
        var text = sql.toString();
        int end = 0;
        for (var token : syntax.tokens(text)) {
            end = token.in(text).equals(";") ? token.end() : end;
        }
        return text.substring(end);
    }
}
