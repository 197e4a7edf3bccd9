package dev.palindrome.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.report.StepEntry.ErrorEntry;
import dev.palindrome.report.html.SqlError.SqlLine;
import org.junit.jupiter.api.Test;

class SqlErrorTest {

    private static final String STATEMENT = "alter table a\n    add b int,\n    add c int";

    @Test
    void marksTheLineThatAloneHoldsWhatTheServerQuotes() {
        assertThat(SqlError.of(
                                new ErrorEntry("column \"c\" of relation \"x\" already exists", "42701", STATEMENT, 12),
                                "f.sql")
                        .lines())
                .containsExactly(
                        new SqlLine("10", "alter table a", false),
                        new SqlLine("11", "    add b int,", false),
                        new SqlLine("12", "    add c int", true));
    }

    @Test
    void marksNothingWhereItCannotTell() {
        assertThat(SqlError.of(new ErrorEntry("syntax error at or near \"add\"", "42601", STATEMENT, 12), "f.sql")
                        .lines())
                .noneMatch(SqlLine::isMarked)
                .extracting(SqlLine::number)
                .containsOnly("");
    }

    @Test
    void marksTheLineWithoutNumbersWhereTheServerDidNotPoint() {
        assertThat(SqlError.of(new ErrorEntry("relation \"c\" already exists", null, STATEMENT, 0), "f.sql")
                        .lines())
                .contains(new SqlLine("", "    add c int", true), new SqlLine("", "alter table a", false));
    }

    @Test
    void marksTheOnlyLine() {
        assertThat(SqlError.of(new ErrorEntry("no", null, "select 1", 3), "f.sql")
                        .lines())
                .containsExactly(new SqlLine("3", "select 1", true));
    }
}
