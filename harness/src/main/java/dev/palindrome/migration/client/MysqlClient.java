package dev.palindrome.migration.client;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.client.ClientPiece.Sent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a file as the program {@code mysql} does: up to the delimiter, which {@code DELIMITER} changes, wherever it stands outside of
 * quotes and comments. What stands between two delimiters is sent in one go. Of the file only the statement under way is in memory.
 */
public final class MysqlClient {

    private MysqlClient() {}

    /** Return what the program makes of a file, in order. */
    public static List<ClientPiece> pieces(String text) {
        return pieces(text, MysqlCutter.Bodies.ARE_CUT);
    }

    /** Return the statements of a file as tools read it that know DELIMITER and the bodies of routines, and no other command. */
    public static List<Batch> statements(String text) {
        return pieces(text, MysqlCutter.Bodies.ARE_KNOWN).stream()
                .filter(Sent.class::isInstance)
                .map(piece -> ((Sent) piece).batch())
                .toList();
    }

    /** Hand on what the program makes of a file, piece by piece. */
    public static <E extends Exception> void read(BufferedReader file, ClientPiece.Sink<E> sink) throws IOException, E {
        new MysqlCutter<>(new LineReader(file), MysqlCutter.Bodies.ARE_CUT, sink).cut();
    }

    private static List<ClientPiece> pieces(String text, MysqlCutter.Bodies bodies) {
        var pieces = new ArrayList<ClientPiece>();
        var lines = new LineReader(new BufferedReader(new StringReader(text)));
        try {
            new MysqlCutter<RuntimeException>(lines, bodies, pieces::add).cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory does not fail
        }
        return pieces;
    }
}
