package dev.palindrome.tool.host;

import dev.palindrome.migration.Batch;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a file that is written for psql.
 *
 * @param statement the statement
 * @param rows the lines that follow a {@code COPY ... FROM stdin}, else null
 */
record Piece(Batch statement, @Nullable String rows) {}
