package dev.palindrome.tool.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.SqlSyntax;
import java.io.BufferedReader;
import java.io.Reader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlTextTest {

    private static final int ENOUGH = 20_000;

    private long read;
    private long most;

    /** Whoever read a file to its end first would never come back. */
    @ParameterizedTest
    @EnumSource
    void aFileWithoutEndIsHandedOnStatementByStatement(SqlSyntax syntax) {
        List<Batch> taken = new ArrayList<>();

        assertThatThrownBy(() -> SqlText.read(syntax, "dump.sql", new BufferedReader(new Endless()), new PieceSink() {
                    @Override
                    public void statement(Batch statement) throws SQLException {
                        taken.add(statement);
                        most = Math.max(most, read);
                        read = 0;
                        if (taken.size() == ENOUGH) {
                            throw new SQLException("enough");
                        }
                    }

                    @Override
                    public void rows(Batch copy, String rows) {
                        throw new AssertionError(rows);
                    }
                }))
                .hasMessage("enough");

        assertThat(taken.get(ENOUGH - 2))
                .isEqualTo(new Batch("insert into t\nvalues (1, 'a;\n;b')", ENOUGH / 2 * 4 - 3));
        assertThat(taken.get(ENOUGH - 1).sql()).endsWith("insert into t values (2, '')");
        assertThat(most).isLessThan(200_000);
    }

    /** The same two statements again and again. */
    private final class Endless extends Reader {

        private static final String TWO =
                "insert into t\nvalues (1, 'a;\n;b'); -- ;\n/* ; */ insert into t values (2, '');\n";

        private int at;

        @Override
        public int read(char[] into, int offset, int length) {
            int some = Math.min(length, TWO.length() - at);
            TWO.getChars(at, at + some, into, offset);
            at = (at + some) % TWO.length();
            read += some;
            return some;
        }

        @Override
        public void close() {}
    }
}
