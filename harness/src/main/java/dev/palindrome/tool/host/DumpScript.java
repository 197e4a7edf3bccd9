package dev.palindrome.tool.host;

import dev.palindrome.database.Dialect;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.SqlSyntax;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * A dump of a whole database, schema and rows: SQL, or the custom format of {@code pg_dump}, which {@code pg_restore} reads. Of
 * it only a portion is in memory at a time. Safe for use by several threads.
 */
public final class DumpScript {

    private static final byte[] CUSTOM = "PGDMP".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Path file;
    private final String name;
    private final boolean custom;

    private DumpScript(Path file, String name, boolean custom) {
        this.file = file;
        this.name = name;
        this.custom = custom;
    }

    /**
     * Find a file.
     *
     * @throws ConfigurationException where it is not there or cannot be read
     */
    public static DumpScript of(Path file) {
        String name = file.toString().replace('\\', '/');
        if (Files.isDirectory(file)) {
            throw new ConfigurationException(
                    "the dump %s is a folder; make one file of it: pg_dump -Fp, or pg_dump -Fc".formatted(name));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(CUSTOM.length);
            if (start.length > 1 && start[0] == GZIP[0] && start[1] == GZIP[1]) {
                throw new ConfigurationException(
                        "the dump %s is compressed; unpack it first: gunzip -k %s".formatted(name, name));
            }
            return new DumpScript(file, name, Arrays.equals(start, CUSTOM));
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot read the dump %s (%s; looked at %s): name a file that this user may read"
                            .formatted(
                                    name,
                                    e.getClass().getSimpleName(),
                                    file.toAbsolutePath().normalize()),
                    e);
        }
    }

    /** Return what the user called it. */
    public String name() {
        return name;
    }

    /**
     * Refuse what could not be restored on an engine.
     *
     * @throws ConfigurationException where that can be seen already
     */
    public void check(SqlSyntax syntax) {
        if (custom && syntax != SqlSyntax.POSTGRESQL) {
            throw new ConfigurationException(
                    "the dump %s is in the custom format of pg_dump, which only PostgreSQL can restore"
                            .formatted(name));
        }
    }

    /**
     * Run the dump on an empty database.
     *
     * @return what was passed over because the server lacks something, such as a role or an extension, in its words
     * @throws ConfigurationException where the server refuses anything else, or the file is no such dump
     * @throws SQLException where the session is lost
     */
    public List<String> restore(Connection session, Dialect dialect) throws SQLException {
        var sink = new DumpSession(name, session, dialect);
        try {
            if (custom) {
                PgRestore.read(file, name, text -> SqlText.read(dialect.syntax(), name, text, sink));
            } else {
                try (BufferedReader text = Files.newBufferedReader(file)) {
                    SqlText.read(dialect.syntax(), name, withoutMark(text), sink);
                }
            }
        } catch (MalformedInputException e) {
            throw new ConfigurationException(
                    "the dump %s is not UTF-8; make it with --encoding=UTF8 (pg_dump), or with --hex-blob (mysqldump)"
                            .formatted(name),
                    e);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot read the dump %s (%s: %s)"
                            .formatted(name, e.getClass().getSimpleName(), e.getMessage()),
                    e);
        }
        return sink.skipped();
    }

    private static BufferedReader withoutMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }
}
