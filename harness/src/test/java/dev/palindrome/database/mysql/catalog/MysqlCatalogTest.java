package dev.palindrome.database.mysql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.TestContainers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("container")
class MysqlCatalogTest extends CatalogReading {

    MysqlCatalogTest() {
        super(TestContainers::mysql);
    }

    @Override
    List<String> changes() {
        return List.of(
                "create tablespace palin_ts add datafile 'palin_ts.ibd'",
                "create table t (a int) tablespace palin_ts",
                "alter tablespace palin_ts rename to palin_ts2",
                "drop table t",
                "drop tablespace palin_ts2",
                "create spatial reference system 2000000001 name 'palin' definition 'GEOGCS[\"p\",DATUM[\"d\",SPHEROID[\"s\",6378137,298]],PRIMEM[\"g\",0],UNIT[\"degree\",0.017453292519943278],AXIS[\"Lat\",NORTH],AXIS[\"Lon\",EAST]]'",
                "drop spatial reference system 2000000001",
                "create resource group palin_group type = user",
                "drop resource group palin_group",
                "create table h (a int)",
                "analyze table h update histogram on a with 3 buckets",
                "analyze table h drop histogram on a",
                "alter table h add key k (a)",
                "alter table h alter index k invisible",
                "alter table h add constraint chk check (a > 1)",
                "alter table h alter check chk not enforced",
                "create server palin_s foreign data wrapper mysql options (host 'a')",
                "drop server palin_s",
                "set global max_connections = 321",
                "set global max_connections = 322");
    }

    @Test
    void whatOnlyMySqlHasIsAProperty() throws SQLException {
        run("create table t (a int default 5 invisible, b text default ('x'), g point not null srid 4326,"
                + " key k ((a + 1)) comment 'c' invisible, check (a > 1) not enforced) row_format = compact");
        assertThat(object("column", "t.a").properties())
                .containsEntry("visible", "false")
                .containsEntry("default", "'5'");
        assertThat(object("column", "t.b").property("default")).startsWith("(_utf8mb4");
        assertThat(object("column", "t.g").property("srid")).isEqualTo("4326");
        assertThat(object("index", "t.k").properties())
                .containsEntry("columns", "((`a` + 1))")
                .containsEntry("visible", "false");
        assertThat(object("check constraint", "t.t_chk_1").property("enforced")).isEqualTo("false");
        assertThat(object("table", "t").property("row format")).isEqualTo("COMPACT");
    }
}
