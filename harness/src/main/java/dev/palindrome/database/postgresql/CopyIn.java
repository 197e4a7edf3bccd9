package dev.palindrome.database.postgresql;

import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads rows by COPY in text form. */
final class CopyIn {

    void load(Connection connection, TableShape table, List<String> columns, Iterator<List<@Nullable String>> rows)
            throws SQLException {}
}
