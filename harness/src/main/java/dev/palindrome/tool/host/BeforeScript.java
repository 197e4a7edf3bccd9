package dev.palindrome.tool.host;

import dev.palindrome.database.Dialect;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A file of SQL that is run statement by statement, each on its own, as psql does it: written by hand or by {@code pg_dump}. Safe
 * for use by several threads.
 */
public final class BeforeScript implements Preparation {

    private static final int LONGEST_STATEMENT = 200;

    private final String file;
    private final List<Piece> pieces;

    private BeforeScript(String file, List<Piece> pieces) {
        this.file = file;
        this.pieces = pieces;
    }

    /**
     * Read a file.
     *
     * @throws ConfigurationException where it cannot be read, is not UTF-8, or holds what only psql itself can do
     */
    public static BeforeScript read(Path file) {
        String name = file.toString().replace('\\', '/');
        try {
            String text = Utf8.withoutMark(Utf8.decode(name, Files.readAllBytes(file)));
            return new BeforeScript(name, new PsqlText(name, text).pieces());
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(
                    "there is no before script %s (looked at %s)"
                            .formatted(name, file.toAbsolutePath().normalize()),
                    e);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot read the before script %s (%s): name a file of SQL that this user may read"
                            .formatted(name, e.getClass().getSimpleName()),
                    e);
        }
    }

    @Override
    public String name() {
        return file;
    }

    @Override
    public void prepare(Connection session, Dialect dialect) throws SQLException {
        for (Piece piece : pieces) {
            run(piece, session, dialect);
        }
        if (dialect.sessions().inTransaction(session)) {
            throw new ConfigurationException(
                    "the before script %s leaves a transaction open, so nothing of it would stay; end it with COMMIT"
                            .formatted(file));
        }
    }

    private void run(Piece piece, Connection session, Dialect dialect) throws SQLException {
        Batch sent = piece.statement();
        try {
            if (piece.rows() != null) {
                dialect.contents().copyIn(session, sent.sql(), piece.rows());
            } else {
                execute(session, sent.sql());
            }
        } catch (SQLException e) {
            boolean alone = !dialect.sessions().inTransaction(session);
            if (!alone || !Given.isThereAlready(sent.sql(), e)) {
                throw refused(dialect.sessions().describe(e, sent), e);
            }
        }
    }

    private static void execute(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private ConfigurationException refused(SqlFailure failure, SQLException cause) {
        String statement = failure.statement().replaceAll("\\s+", " ").strip();
        String shown =
                statement.length() > LONGEST_STATEMENT ? statement.substring(0, LONGEST_STATEMENT) + "..." : statement;
        return new ConfigurationException(
                "the before script %s fails on line %s: %s (SQLSTATE %s); the statement is: %s"
                        .formatted(file, failure.line(), failure.message(), failure.sqlState(), shown),
                cause);
    }
}
