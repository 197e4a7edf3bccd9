package dev.palindrome.migration.client;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.client.ClientPiece.Command;
import dev.palindrome.migration.client.ClientPiece.Sent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a file as the program {@code sqlite3} does: a line that begins with a dot, while no statement is under way, is a command. Of
 * the file only a portion is in memory at a time.
 */
public final class SqliteClient {

    private SqliteClient() {}

    /** Return what the program makes of a file, in order; every statement is sent by itself. */
    public static List<ClientPiece> pieces(String text) {
        var pieces = new ArrayList<ClientPiece>();
        try {
            SqliteClient.<RuntimeException>read(new BufferedReader(new StringReader(text)), pieces::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory does not fail
        }
        return pieces;
    }

    /** Hand on what the program makes of a file, piece by piece. */
    public static <E extends Exception> void read(BufferedReader file, ClientPiece.Sink<E> sink) throws IOException, E {
        var lines = new LineReader(file);
        var sql = new StatementLines(SqlSyntax.SQLITE);
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.startsWith(".") && sql.isWhole()) {
                send(sql, sink);
                sink.take(Command.of(line, lines.number()));
            } else if (sql.add(line, lines.number())) {
                send(sql, sink);
            }
        }
        send(sql, sink);
    }

    private static <E extends Exception> void send(StatementLines sql, ClientPiece.Sink<E> sink) throws E {
        for (Batch statement : sql.take()) {
            sink.take(new Sent(statement));
        }
    }
}
