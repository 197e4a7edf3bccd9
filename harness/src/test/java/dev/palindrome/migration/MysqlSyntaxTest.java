package dev.palindrome.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MysqlSyntaxTest extends SyntaxContract {

    MysqlSyntaxTest() {
        super(SqlSyntax.MYSQL);
    }

    @Override
    String everything() {
        return "create table `a``b` (c text default ('\\'' \"\\\"\")) # $$ ;\n /*!80013 invisible */ $x$ ' $x$ @`v` -- e\n--";
    }

    @Nested
    class Comments {

        @Test
        void beginWithAHash() {
            assertThat(syntax().holdsStatement("# one; two\n#three")).isFalse();
            assertThat(syntax().declaredIrreversible("# palindrome: irreversible because it was said"))
                    .contains("it was said");
        }

        @Test
        void needWhiteSpaceBehindTwoDashes() {
            assertThat(cut("select 5--2; select 1 --\n;")).containsExactly("select 5--2", "select 1");
            assertThat(syntax().holdsStatement("--x")).isTrue();
        }

        @Test
        void areNotNested() {
            assertThat(syntax().holdsStatement("/* /* */ ; -- */")).isFalse();
            assertThat(syntax().holdsStatement("/* /* */ x */")).isTrue();
        }

        @Test
        void areStatementsWhereTheServerExecutesThem() {
            assertThat(cut("/*!40101 SET NAMES utf8mb4 */; /*M!100100 select 1 */;"))
                    .containsExactly("/*!40101 SET NAMES utf8mb4 */", "/*M!100100 select 1 */");
        }
    }

    @Nested
    class Quotes {

        @Test
        void knowBackslashes() {
            assertIsOneStatement("select 'it\\'s; ', \"say \\\"; \", 'a''; b', `a;``b`, 'x\\\\'");
        }

        @Test
        void areNoDollarsInsideANameOrAlone() {
            assertThat(cut("select a$b$c; select $1$x; select 1"))
                    .containsExactly("select a$b$c", "select $1$x", "select 1");
        }

        @Test
        void areDollarsAroundARoutineOfAnotherLanguage() {
            assertIsOneStatement("create function f() returns int language javascript as $js$ return 1; $js$");
        }
    }

    @Nested
    class Bodies {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    """
                    create trigger t before insert on a for each row begin
                      set new.b = 1; update c set end = 2, begin = 3; begin end;
                    end""",
                    """
                    create definer = `root`@`%` procedure if not exists p(in n int, out m int)
                      reads sql data comment 'a; b'
                    outer_block: begin
                      declare done int default if(n > 0, 1, 0);
                      declare c cursor for select case when x then 1 else 2 end from y for update;
                      declare exit handler for sqlexception begin rollback; resignal; end;
                      open c;
                      again: loop
                        fetch c into m;
                        if done then leave again; elseif m > 1 then set m = 1; else set m = if(m, 2, 3); end if;
                      end loop again;
                      while n > 0 do set n = n - 1; end while;
                      repeat set n = n + 1; set m = repeat('x', 2); until n > (case m when 1 then 5 else 6 end) end repeat;
                      case n when 1 then select 1; else begin end; end case;
                    end outer_block""",
                    "create procedure p() if 1 then select 1; end if",
                    "create procedure p() deterministic while 1 do select 1; end while",
                    "create event e on schedule every 1 day do begin delete from t; delete from u; end",
                    "alter definer = u event e do begin delete from t; delete from u; end",
                    "create function f(a int) returns int return case when if(a, 1, 0) then repeat('a', 2) else 2 end",
                    "/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`%`*/ /*!50003 TRIGGER t AFTER DELETE ON a FOR EACH ROW BEGIN select 1; END */",
                    "begin not atomic if 1 then select 1; end if; end",
                    "if (select 1) then select 1; end if",
                    "for i in 1 .. 3 do select i; end for"
                })
        void belongToTheirStatement(String sql) {
            assertIsOneStatement(sql.strip());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "create trigger t before insert on a for each row set new.begin = 1",
                    "create table event (`begin` int, function int)",
                    "create view v as select if(a, b, c) from t",
                    "drop procedure if exists p",
                    "create user 'event'@'%'",
                    "alter table t add column `loop` int",
                    "create procedure p() select repeat('a', 2)"
                })
        void areNotSeenWhereThereAreNone(String sql) {
            assertIsOneStatement(sql);
        }
    }
}
