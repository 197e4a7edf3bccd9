package dev.palindrome.tool.host;

import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.client.LineReader;
import dev.palindrome.migration.client.MysqlClient;
import dev.palindrome.migration.client.SqliteClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** Cuts a file of SQL as the client of the engine does for which it was written. */
final class SqlText {

    private SqlText() {}

    /** Hand on what a text holds. */
    static void read(SqlSyntax syntax, String file, String text, PieceSink sink) throws SQLException {
        try {
            read(syntax, file, new BufferedReader(new StringReader(text)), sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory does not fail
        }
    }

    /**
     * Hand on what a text holds. Only a portion of it is in memory at a time.
     *
     * @throws dev.palindrome.failure.ConfigurationException where only the client itself can do what the file asks for
     */
    static void read(SqlSyntax syntax, String file, BufferedReader text, PieceSink sink)
            throws IOException, SQLException {
        if (syntax == SqlSyntax.POSTGRESQL) {
            new PsqlText(file, new LineReader(text), sink).read();
        } else if (syntax == SqlSyntax.SQLITE) {
            SqliteClient.read(text, new ClientText(file, sink));
        } else {
            MysqlClient.read(text, new ClientText(file, sink));
        }
    }
}
