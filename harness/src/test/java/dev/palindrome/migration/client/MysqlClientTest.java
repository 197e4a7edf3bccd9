package dev.palindrome.migration.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.client.ClientPiece.Command;
import dev.palindrome.migration.client.ClientPiece.Sent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MysqlClientTest {

    private static final String ROUTINE = """
            BEGIN;
            delimiter //
            drop procedure p;
            create procedure p() begin select 1; select '//'; end//
            -- //
            DELIMITER ;
            grant execute on procedure p to u;
            """;

    @Nested
    class TheProgram {

        @Test
        void sendsWhatStandsBetweenTwoDelimiters() {
            assertThat(MysqlClient.pieces(ROUTINE))
                    .containsExactly(
                            sent("BEGIN", 1),
                            sent("drop procedure p;\ncreate procedure p() begin select 1; select '//'; end", 3),
                            sent("grant execute on procedure p to u", 7));
        }

        @Test
        void cutsABodyAtTheSemicolonWhereNobodyChangedTheDelimiter() {
            assertThat(MysqlClient.pieces("create procedure p() begin select 1; end;"))
                    .containsExactly(sent("create procedure p() begin select 1", 1), sent("end", 1));
        }

        @Test
        void findsADelimiterThatEndsAWord() {
            assertThat(MysqlClient.pieces("delimiter $$\nselect 1 end$$\ndelimiter ;\n"))
                    .containsExactly(sent("select 1 end", 2));
        }

        @Test
        void obeysItsCommandsOnlyAtTheBeginningOfALineAndBetweenStatements() {
            assertThat(MysqlClient.pieces("source a.sql\nselect\nstatus\n;\nuse b;\n\\! ls\nselect 2\\G\nselect 3 \\c"))
                    .containsExactly(
                            new Command("source", "a.sql", "source a.sql", 1),
                            sent("select\nstatus", 2),
                            sent("use b", 5),
                            new Command("\\!", "ls", "\\! ls", 6),
                            sent("select 2", 7));
        }

        @Test
        void looksIntoNeitherQuotesNorComments() {
            assertThat(MysqlClient.pieces("select 'a\\';', \"b;\", `c;` # ;\n, 1 /* ; */ -- ;\n; select 2--1;"))
                    .containsExactly(
                            sent("select 'a\\';', \"b;\", `c;` # ;\n, 1 /* ; */ -- ;", 1), sent("select 2--1", 3));
        }
    }

    @Nested
    class ToolsThatImitateIt {

        @Test
        void knowDelimitersAndWhereABodyEnds() {
            assertThat(MysqlClient.statements(ROUTINE + "create procedure q() begin select 1; end;\nselect 2"))
                    .extracting(Batch::sql)
                    .containsExactly(
                            "BEGIN",
                            "drop procedure p;\ncreate procedure p() begin select 1; select '//'; end",
                            "grant execute on procedure p to u",
                            "create procedure q() begin select 1; end",
                            "select 2");
        }

        @Test
        void takeOtherCommandsForSql() {
            assertThat(MysqlClient.statements("source a.sql\n;")).containsExactly(new Batch("source a.sql", 1));
        }
    }

    private static Sent sent(String sql, int line) {
        return new Sent(new Batch(sql, line));
    }
}
