package dev.palindrome.benchmark;

import java.sql.Connection;
import java.sql.SQLException;

/** An empty database of one contender's own, which is gone when it is closed. */
interface BenchmarkDatabase extends AutoCloseable {

    /** Connect as any program would. */
    Connection connect() throws SQLException;

    /** Connect so that a text is sent whole. */
    Session session() throws SQLException;

    /** Return what starts the product's own program that prints the schema of this database. */
    ProcessBuilder dump();

    @Override
    void close() throws SQLException;
}
