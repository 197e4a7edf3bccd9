package dev.palindrome.database.mysql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.TestContainers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("container")
class MariaDbCatalogTest extends CatalogReading {

    MariaDbCatalogTest() {
        super(TestContainers::mariaDb);
    }

    @Override
    List<String> changes() {
        return List.of(
                "create sequence s start with 5 increment by 2",
                "alter sequence s increment by 3",
                "drop sequence s",
                "create table t (a int, b int check (b > 1)) with system versioning",
                "alter table t drop system versioning",
                "alter table t add period for p (c, d), add c date not null, add d date not null",
                "drop table t",
                "set sql_mode = oracle;; create package pk as procedure p1; end",
                "create package body pk as procedure p1 as begin null; end; end",
                "drop package pk;; set sql_mode = default",
                "create aggregate function ag(x int) returns int begin declare continue handler for not found return 1; loop fetch group next row; end loop; end",
                "drop function ag",
                "create table h (a int, key k (a))",
                "alter table h alter index k ignored",
                "drop table h");
    }

    @Test
    void whatOnlyMariaDbHasIsAProperty() throws SQLException {
        run(
                "create table t (a int check (a > 1), j json, c text compressed, w int without system versioning, key k (a) ignored)"
                        + " with system versioning comment 'x' page_compressed = 1");
        assertThat(object("check constraint", "t.a").properties())
                .containsEntry("expression", "`a` > 1")
                .containsEntry("of column", "true");
        assertThat(object("check constraint", "t.j").property("expression")).isEqualTo("json_valid(`j`)");
        assertThat(object("column", "t.j").property("type")).isEqualTo("longtext");
        assertThat(object("column", "t.c").property("compressed")).isEqualTo("true");
        assertThat(object("column", "t.w").property("system versioning")).isEqualTo("without");
        assertThat(object("index", "t.k").property("ignored")).isEqualTo("true");
        assertThat(object("table", "t").properties())
                .containsEntry("system versioning", "true")
                .containsEntry("page compressed", "1");
        run("create sequence s start with 5 minvalue -3 maxvalue 99 increment by 2 cycle");
        assertThat(object("sequence", "s").properties())
                .containsEntry("start", "5")
                .containsEntry("minimum", "-3")
                .containsEntry("cycle", "true");
    }
}
