package dev.palindrome.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.cycle.Aftermath;
import dev.palindrome.cycle.Aftermath.Remains;
import dev.palindrome.cycle.Aftermath.Rerun;
import dev.palindrome.schema.TableName;
import dev.palindrome.snapshot.DataDiff;
import dev.palindrome.snapshot.DataDiff.TableDiff;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.tool.StatementOutcome;
import dev.palindrome.tool.StatementOutcome.Fate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HalfAppliedTest {

    private static final StatementOutcome FIRST = statement(1, "create table a\n  (id int)", Fate.TOOK_EFFECT);

    @Nested
    class WhereStatementsTookEffect {
        private final Aftermath aftermath = new Aftermath(
                List.of(
                        FIRST,
                        statement(3, "insert into t values (1)", Fate.TOOK_EFFECT),
                        statement(4, "nope", Fate.FAILED),
                        statement(5, "create table b (id int)", Fate.NOT_REACHED)),
                new Remains(
                        new SchemaDiff(List.of(), List.of()),
                        new DataDiff(
                                List.of(new TableDiff(new TableName("", "t"), 20, 21, 0, 1, List.of(), List.of())),
                                List.of(),
                                List.of())),
                new Rerun.Refused(FIRST, "table a exists"));

        @Test
        void namesThemAndWhatIsLeftAndWhatIsInTheWay() {
            assertThat(new HalfApplied(aftermath, 20).facts())
                    .containsExactly(
                            new Fact(
                                    "took effect",
                                    "2 of 4 statements\nline 1: create table a (id int)\nline 3: insert into t values (1)"),
                            new Fact("not reached", "1\nline 5: create table b (id int)"),
                            new Fact("left behind", "rows of table t: 1 new"),
                            new Fact("run again", "no: line 1: create table a (id int) is refused: table a exists"));
        }

        @Test
        void advisesWhatCanRunTwice() {
            assertThat(new HalfApplied(aftermath, 20).advice()).contains("IF NOT EXISTS");
        }
    }

    @Nested
    class WhereTheFileCanBeRunAgain {
        private final Aftermath aftermath = new Aftermath(List.of(FIRST), Remains.NOTHING, new Rerun.Possible());

        @Test
        void saysWithoutRowsThatRowsWereNotLookedAt() {
            assertThat(new HalfApplied(aftermath, 0).runAgain())
                    .isEqualTo("yes, when the cause is removed: it comes as far as before;"
                            + " what it does to rows again was not looked at");
        }

        @Test
        void advisesNothing() {
            assertThat(new HalfApplied(aftermath, 0).advice()).isEmpty();
        }
    }

    @Nested
    class WhereAllWasRolledBack {

        @Test
        void hasNothingToTell() {
            var aftermath = new Aftermath(
                    List.of(
                            statement(1, "create table a (id int)", Fate.ROLLED_BACK),
                            statement(2, "nope", Fate.FAILED)),
                    Remains.NOTHING,
                    new Rerun.NotTried("the failed file left nothing behind"));

            assertThat(new HalfApplied(aftermath, 20).facts()).isEmpty();
        }
    }

    private static StatementOutcome statement(int line, String sql, Fate fate) {
        return new StatementOutcome("1_a.up.sql", line, sql, fate);
    }
}
