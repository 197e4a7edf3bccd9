package dev.palindrome.migration.client;

import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.client.ClientPiece.Command;
import dev.palindrome.migration.client.ClientPiece.Sent;
import java.util.ArrayList;
import java.util.List;

/** Cuts a file as the program {@code sqlite3} does: a line that begins with a dot, while no statement is under way, is a command. */
public final class SqliteClient {

    private SqliteClient() {}

    /** Return what the program makes of a file, in order; every statement is sent by itself. */
    public static List<ClientPiece> pieces(String text) {
        var pieces = new ArrayList<ClientPiece>();
        var sql = new StringBuilder();
        int sqlLine = 1;
        int number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            if (line.startsWith(".") && isWhole(sql.toString())) {
                send(sql, sqlLine, pieces);
                pieces.add(Command.of(line, number));
                sqlLine = number + 1;
            } else {
                sql.append(line).append('\n');
            }
        }
        send(sql, sqlLine, pieces);
        return pieces;
    }

    private static boolean isWhole(String sql) {
        var statements = SqlSyntax.SQLITE.statements(sql + "\n;x", 1);
        boolean cut = statements.get(statements.size() - 1).sql().equals("x");
        return cut && !SqlSyntax.SQLITE.holdsStatement(behindLastSemicolon(sql));
    }

    private static String behindLastSemicolon(String sql) {
        int end = 0;
        for (var token : SqlSyntax.SQLITE.tokens(sql)) {
            end = token.in(sql).equals(";") ? token.end() : end;
        }
        return sql.substring(end);
    }

    private static void send(StringBuilder sql, int line, List<ClientPiece> pieces) {
        SqlSyntax.SQLITE.statements(sql.toString(), line).forEach(statement -> pieces.add(new Sent(statement)));
        sql.setLength(0);
    }
}
