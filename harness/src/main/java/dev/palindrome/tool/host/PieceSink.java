package dev.palindrome.tool.host;

import dev.palindrome.migration.Batch;
import java.sql.SQLException;

/** Takes what a file holds, in its order. */
interface PieceSink {

    /** Take one statement. */
    void statement(Batch statement) throws SQLException;

    /**
     * Take lines that follow a {@code COPY ... FROM stdin}: many of them come in several portions, each with the statement again.
     *
     * @param rows the lines, each with its end
     */
    void rows(Batch copy, String rows) throws SQLException;
}
