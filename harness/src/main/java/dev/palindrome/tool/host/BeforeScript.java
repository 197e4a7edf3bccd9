package dev.palindrome.tool.host;

import dev.palindrome.database.Dialect;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A file of SQL that is run statement by statement, each on its own, as the engine's own client does it: written by hand or by a
 * program that makes dumps. Safe for use by several threads.
 */
public final class BeforeScript implements Preparation {

    private final String what;
    private final String file;
    private final String text;

    private BeforeScript(String what, String file, String text) {
        this.what = what;
        this.file = file;
        this.text = text;
    }

    /**
     * Read a file.
     *
     * @throws ConfigurationException where it cannot be read or is not UTF-8
     */
    public static BeforeScript read(Path file) {
        return read("before script", file);
    }

    /**
     * Read a file.
     *
     * @param what what to call it in messages, such as {@code fixture}
     * @throws ConfigurationException where it cannot be read or is not UTF-8
     */
    public static BeforeScript read(String what, Path file) {
        String name = file.toString().replace('\\', '/');
        try {
            return new BeforeScript(what, name, Utf8.withoutMark(Utf8.decode(name, Files.readAllBytes(file))));
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(
                    "there is no %s %s (looked at %s)"
                            .formatted(what, name, file.toAbsolutePath().normalize()),
                    e);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot read the %s %s (%s): name a file of SQL that this user may read"
                            .formatted(what, name, e.getClass().getSimpleName()),
                    e);
        }
    }

    @Override
    public String name() {
        return file;
    }

    @Override
    public void check(SqlSyntax syntax) {
        try {
            SqlText.read(syntax, file, text, new PieceSink() {
                @Override
                public void statement(Batch statement) {}

                @Override
                public void rows(Batch copy, String rows) {}
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e); // nothing was sent
        }
    }

    @Override
    public void prepare(Connection session, Dialect dialect) throws SQLException {
        SqlText.read(dialect.syntax(), file, text, new HostSession(what + " " + file, session, dialect));
        if (dialect.sessions().inTransaction(session)) {
            throw new ConfigurationException(
                    "the %s %s leaves a transaction open, so nothing of it would stay; end it with COMMIT"
                            .formatted(what, file));
        }
    }
}
