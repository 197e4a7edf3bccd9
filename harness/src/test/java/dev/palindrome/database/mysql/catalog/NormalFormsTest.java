package dev.palindrome.database.mysql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.database.mysql.catalog.TableText.ForeignKey;
import dev.palindrome.database.mysql.catalog.TableText.Key;
import dev.palindrome.database.mysql.catalog.TableText.KeyPart;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The normalisation table, row by row. */
class NormalFormsTest {

    @Nested
    class OfABody {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                begin set a = 1; end          | ~begin\n  set a=1 ;\n\tend~
                select f(1, 2)                | select f ( 1,2 )
                select 'a' from t -- c        | ~select  'a'  from t -- c\n~
                if a > 1 then b               | ~if a>1 then\nb~
                """)
        void isTheSameHoweverItIsIndented(String one, String other) {
            assertThat(normal(one)).isEqualTo(normal(other));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                select 'a b'                  | select 'a  b'
                select "a b"                  | select "a  b"
                select `a b`                  | select `a  b`
                select 'it\\'s  x'            | select 'it\\'s x'
                select a b                    | select ab
                select 1 - -1                 | select 1 --1
                select 1 /* one */            | select 1 /* two */
                select 1 # one                | select 1 # two
                """)
        void isAnotherWhereItSaysSomethingElse(String one, String other) {
            assertThat(normal(one)).isNotEqualTo(normal(other));
        }

        @Test
        void knowsTheModeThatItWasWrittenIn() {
            String oneStringToSome = "select 'a\\' , 'b'";
            assertThat(BodyText.normalise(oneStringToSome, "NO_BACKSLASH_ESCAPES"))
                    .isEqualTo("select 'a\\','b'");
            assertThat(BodyText.normalise(oneStringToSome, "")).isEqualTo("select 'a\\' , 'b'");
        }

        private String normal(String body) {
            return BodyText.normalise(body.replace("\\n", "\n").replace("\\t", "\t"), "");
        }
    }

    @Nested
    class OfAName {

        @ParameterizedTest
        @CsvSource({
            "email, email, true",
            "email_2, email, true",
            "EMAIL, email, true",
            "email_x, email, false",
            "users_email, email, false",
            "email_2x, email, false"
        })
        void anIndexIsCalledAfterItsFirstColumn(String name, String column, boolean byServer) {
            assertThat(ServerNames.isOfIndex(key(name, column), List.of())).isEqualTo(byServer);
        }

        @Test
        void anIndexForAForeignKeyIsCalledLikeThat() {
            var foreignKey = new ForeignKey("fk", List.of("a"), "", "p", List.of("id"), new TreeMap<>());
            assertThat(ServerNames.isOfIndex(key("fk", "a"), List.of(foreignKey)))
                    .isTrue();
            assertThat(ServerNames.isOfIndex(key("fk", "b"), List.of(foreignKey)))
                    .isFalse();
        }

        @ParameterizedTest
        @CsvSource({"t_ibfk_1, true", "t_ibfk_12, true", "t_ibfk_x, false", "u_ibfk_1, false", "fk, false", "1, true"})
        void aForeignKeyIsNumbered(String name, boolean byServer) {
            assertThat(ServerNames.isOfForeignKey(name, "t")).isEqualTo(byServer);
        }

        @ParameterizedTest
        @CsvSource({"t_chk_1, true", "CONSTRAINT_1, true", "t_chk_, false", "positive, false"})
        void aCheckIsNumbered(String name, boolean byServer) {
            assertThat(ServerNames.isOfCheck(name, "t")).isEqualTo(byServer);
        }

        private static Key key(String name, String column) {
            return new Key(name, false, List.of(new KeyPart(column, column, true)), new TreeMap<>());
        }
    }

    @Nested
    class OfAMoment {

        @ParameterizedTest
        @CsvSource({
            "2026-11-20 17:21:05, when made",
            "2026-11-20 18:21:05, when made + 60 minutes",
            "2026-11-20 17:36:40, when made + 15 minutes",
            "2030-01-01 00:00:00, 2030-01-01 00:00:00",
            "2030-01-01 04:30:10, 2030-01-01 04:30:10"
        })
        void isTheDistanceFromMakingWhereItWasReckoned(String moment, String normal) {
            assertThat(Moments.fromMaking(moment, "2026-11-20 17:21:05", "2026-11-20 17:21:40"))
                    .isEqualTo(normal);
        }
    }

    @Nested
    class OfADefinition {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                select `ours`.`t`.`a` from `ours`.`t`     | select `t`.`a` from `t`
                select '`ours`.`t`' from `other`.`t`      | select '`ours`.`t`' from `other`.`t`
                select `a`.`ours` from `a`                | select `a`.`ours` from `a`
                """)
        void doesNotNameItsOwnDatabase(String printed, String normal) {
            assertThat(Names.without("ours", printed)).isEqualTo(normal);
        }
    }
}
