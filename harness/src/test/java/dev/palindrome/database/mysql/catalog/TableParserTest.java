package dev.palindrome.database.mysql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.database.mysql.catalog.TableText.Column;
import dev.palindrome.database.mysql.catalog.TableText.Key;
import dev.palindrome.database.mysql.catalog.TableText.KeyPart;
import dev.palindrome.database.mysql.catalog.TableText.Partition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableParserTest {

    private static TableText table(String parts, String behind) {
        return TableParser.parse("CREATE TABLE `t` (\n  " + parts + "\n) " + behind);
    }

    private static Column column(String line) {
        return table(line, "ENGINE=InnoDB").columns().get(0);
    }

    @Nested
    class OfAColumn {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                `a` int(10) unsigned zerofill NOT NULL                             | int(10) unsigned zerofill | not null          | true
                `a` int                                                            | int                       | default           | none
                `a` varchar(9) NOT NULL DEFAULT 'it''s, (b) \\\\ `c`'              | varchar(9)                | default           | 'it''s, (b) \\\\ `c`'
                `a` enum('x','it''s',')') NOT NULL                                 | enum('x','it''s',')')     | not null          | true
                `a` timestamp(3) NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3) | timestamp(3) | on update       | CURRENT_TIMESTAMP(3)
                `a` timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp()  | timestamp    | default         | current_timestamp()
                `a` text DEFAULT (_utf8mb4'x')                                     | text                      | default           | (_utf8mb4'x')
                `a` bit(3) DEFAULT b'101'                                          | bit(3)                    | default           | b'101'
                `a` int DEFAULT -1 COMMENT 'c'                                     | int                       | default           | -1
                `a` int GENERATED ALWAYS AS ((`b` + 1)) STORED NOT NULL            | int                       | generated         | (`b` + 1)
                `a` int GENERATED ALWAYS AS ((`b` + 1)) STORED NOT NULL            | int                       | stored            | true
                `a` timestamp(6) GENERATED ALWAYS AS ROW END INVISIBLE             | timestamp(6)              | generated         | ROW END
                `a` int DEFAULT '5' /*!80023 INVISIBLE */                          | int                       | visible           | false
                `a` point NOT NULL /*!80003 SRID 4326 */                           | point                     | srid              | 4326
                `a` int /*!50606 STORAGE DISK */ /*!50606 COLUMN_FORMAT FIXED */   | int                       | format            | fixed
                `a` text /*M!100301 COMPRESSED*/ DEFAULT NULL                      | text                      | compressed        | true
                `a` int(11) DEFAULT NULL WITHOUT SYSTEM VERSIONING                 | int(11)                   | system versioning | without
                `a` int NOT NULL AUTO_INCREMENT                                    | int                       | auto increment    | true
                `a` int DEFAULT NULL COMMENT 'one\\ntwo, (three'                   | int                       | comment           | ~one\ntwo, (three~
                `a` varchar(9) CHARACTER SET latin1 COLLATE latin1_bin             | varchar(9)                | collation         | latin1_bin
                `a` int NOT NULL NOVELTY                                       | int                       | other             | NOVELTY
                """)
        void isAProperty(String line, String type, String property, String value) {
            assertThat(column(line).type()).isEqualTo(type);
            assertThat(column(line).properties()).containsEntry(property, value.replace("\\n", "\n"));
        }

        @Test
        void isTheCheckThatMariaDbKeepsWithIt() {
            assertThat(column("`a` longtext DEFAULT NULL CHECK (json_valid(`a`))")
                            .check())
                    .isEqualTo("json_valid(`a`)");
        }
    }

    @Nested
    class OfAnIndex {

        @Test
        void areItsPartsAndOptions() {
            Key key = table(
                            "`a` int,\n UNIQUE KEY `k,1` (`a`(5) DESC,(lower(`b``c`)),`d e`) USING BTREE COMMENT 'it''s' /*!80000 INVISIBLE */",
                            "")
                    .keys()
                    .get(0);
            assertThat(key.name()).isEqualTo("k,1");
            assertThat(key.parts()).extracting(KeyPart::text).containsExactly("a(5) desc", "(lower(`b``c`))", "`d e`");
            assertThat(key.columns()).containsExactly("a", "d e");
            assertThat(key.properties())
                    .isEqualTo(Map.of("unique", "true", "using", "btree", "comment", "it's", "visible", "false"));
        }

        @Test
        void isItsKindAndItsParser() {
            Key key = table("FULLTEXT KEY `k` (`a`) /*!50100 WITH PARSER `ngram` */ ", "")
                    .keys()
                    .get(0);
            assertThat(key.properties()).isEqualTo(Map.of("type", "fulltext", "parser", "ngram"));
        }
    }

    @Test
    void aForeignKeyMayPointToAnotherDatabase() {
        var key = table(
                        "CONSTRAINT `f` FOREIGN KEY (`a`,`b`) REFERENCES `other`.`p` (`x`,`y`) ON DELETE SET NULL ON UPDATE NO ACTION",
                        "")
                .foreignKeys()
                .get(0);
        assertThat(key.schema()).isEqualTo("other");
        assertThat(key.columns()).containsExactly("a", "b");
        assertThat(key.parentColumns()).containsExactly("x", "y");
        assertThat(key.properties()).isEqualTo(Map.of("on delete", "set null", "on update", "no action"));
    }

    @Test
    void aCheckMayNotBeEnforced() {
        var check = table("CONSTRAINT `c` CHECK ((`a` > ')')) /*!80016 NOT ENFORCED */", "")
                .checks()
                .get(0);
        assertThat(check.expression()).isEqualTo("(`a` > ')')");
        assertThat(check.properties()).isEqualTo(Map.of("enforced", "false"));
    }

    @Nested
    class OfTheTable {

        @Test
        void areItsOptionsButNotWhereItsCounterStands() {
            var properties = table(
                            "`a` int",
                            "/*!50100 TABLESPACE `ts` */ ENGINE=InnoDB AUTO_INCREMENT=17 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC"
                                    + " DATA DIRECTORY='/d/' UNION=(`x`,`y`) COMMENT='a=b, c' `ENCRYPTED`=YES WITH SYSTEM VERSIONING")
                    .properties();
            assertThat(properties)
                    .isEqualTo(Map.ofEntries(
                            Map.entry("tablespace", "ts"),
                            Map.entry("engine", "InnoDB"),
                            Map.entry("charset", "utf8mb4"),
                            Map.entry("collation", "utf8mb4_bin"),
                            Map.entry("row format", "DYNAMIC"),
                            Map.entry("data directory", "/d/"),
                            Map.entry("union", "(`x`,`y`)"),
                            Map.entry("comment", "a=b, c"),
                            Map.entry("encrypted", "YES"),
                            Map.entry("system versioning", "true")));
        }

        @Test
        void areItsPartitions() {
            var table = table("`a` int", """
                    ENGINE=InnoDB
                    /*!50100 PARTITION BY RANGE (year(`d`))
                    SUBPARTITION BY HASH (`id`)
                    (PARTITION p0 VALUES LESS THAN (2000) COMMENT = 'old; )'
                     (SUBPARTITION s0 ENGINE = InnoDB,
                      SUBPARTITION s1 ENGINE = InnoDB),
                     PARTITION p1 VALUES LESS THAN MAXVALUE
                     (SUBPARTITION s2 ENGINE = InnoDB,
                      SUBPARTITION s3 ENGINE = InnoDB)) */""");
            assertThat(table.properties())
                    .containsEntry("partitioning", "RANGE (year(`d`)) SUBPARTITION BY HASH (`id`)");
            assertThat(table.partitions())
                    .extracting(Partition::name)
                    .isEqualTo(List.of("p0", "p0.s0", "p0.s1", "p1", "p1.s2", "p1.s3"));
            assertThat(table.partitions().get(0).properties())
                    .isEqualTo(Map.of("values", "LESS THAN (2000)", "comment", "old; )"));
        }

        @Test
        void isWhatNobodyKnows() {
            assertThat(table("`a` int,\n  NOVELTY `x` (`a`)", "ENGINE=InnoDB BRAND NEW")
                            .properties())
                    .containsEntry("other parts", "NOVELTY `x` (`a`)")
                    .containsEntry("other", "BRAND NEW");
        }
    }
}
