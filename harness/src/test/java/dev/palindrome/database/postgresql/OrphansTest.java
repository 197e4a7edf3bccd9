package dev.palindrome.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrphansTest {

    private TestDatabase db;

    @BeforeEach
    void open() throws SQLException {
        db = new TestDatabase(TestServers.postgres());
    }

    @AfterEach
    void close() throws SQLException {
        db.close();
    }

    private static ForeignKeyShape key(String child, List<String> columns, String parent, List<String> parentColumns) {
        return new ForeignKeyShape(
                child + "_fk", new TableName("public", child), columns, new TableName("public", parent), parentColumns);
    }

    private static ForeignKeyShape key(String child, String column, String parent) {
        return key(child, List.of(column), parent, List.of("id"));
    }

    private Long count(ForeignKeyShape key) throws SQLException {
        return db.contents().orphans(db.observer(), List.of(key)).getOrDefault(key, -1L);
    }

    @Test
    void countsValuesWithoutAParent() throws SQLException {
        db.run("create table p (id int); insert into p values (1)");
        db.run("create table c (p int); insert into c values (1), (2), (2), (null)");
        assertThat(count(key("c", "p", "p"))).isEqualTo(2);
    }

    @Test
    void aKeyWithOneNullPointsNowhere() throws SQLException {
        db.run("create table p (a int, b int); insert into p values (1, 1)");
        db.run("create table c (x int, y int); insert into c values (1, 1), (1, 2), (7, null), (null, 7)");
        assertThat(count(key("c", List.of("x", "y"), "p", List.of("a", "b")))).isEqualTo(1);
    }

    @Test
    void doesNotBelieveTheConstraint() throws SQLException {
        db.run("create table p (id int primary key); create table c (p int references p)");
        db.run("set session_replication_role = replica; insert into c values (7)");
        assertThat(count(key("c", "p", "p"))).isEqualTo(1);
    }

    @Test
    void leavesOutWhatIsNotThere() throws SQLException {
        db.run("create table p (id int); create table c (p int); insert into c values (1)");
        var there = key("c", "p", "p");
        var keys = List.of(there, key("c", "gone", "p"), key("gone", "p", "p"), key("c", "p", "gone"));
        assertThat(db.contents().orphans(db.observer(), keys)).containsOnlyKeys(there);
    }

    @Test
    void anEmptyChildHasNone() throws SQLException {
        db.run("create table p (id int); create table c (p int)");
        assertThat(count(key("c", "p", "p"))).isZero();
    }

    @Test
    void readsPartitionsThroughTheirRootsAndInheritorsNotAtAll() throws SQLException {
        db.run(
                "create table p (id int) partition by range (id); create table p1 partition of p for values from (0) to (9)");
        db.run("insert into p values (1); create table c (p int) partition by list (p)");
        db.run("create table c1 partition of c for values in (1, 2); insert into c values (1), (2)");
        db.run("create table q (id int); create table heir () inherits (q); insert into heir values (2)");
        assertThat(count(key("c", "p", "p"))).isEqualTo(1);
        assertThat(count(key("c", "p", "q"))).isEqualTo(2);
    }

    @Test
    void comparesTypesThatAMigrationDroveApart() throws SQLException {
        db.run(
                "create table p (id text, n numeric, u uuid); insert into p values ('1', 1.0, 'aaaaaaaa-0000-0000-0000-000000000000')");
        db.run(
                "create table c (p int, b bigint, u text); insert into c values (1, 1, 'aaaaaaaa-0000-0000-0000-000000000000'), (2, 2, 'x')");
        assertThat(count(key("c", "p", "p"))).isEqualTo(1);
        assertThat(count(key("c", List.of("b"), "p", List.of("n")))).isEqualTo(1);
        assertThat(count(key("c", List.of("u"), "p", List.of("u")))).isEqualTo(1);
    }

    @Test
    void comparesAsTheTypeDoesWhereverItLives() throws SQLException {
        db.run("create schema ext; create extension citext schema ext");
        db.run("create table p (id ext.citext); insert into p values ('Ada')");
        db.run("create table c (p ext.citext); insert into c values ('ADA'), ('Bob')");
        assertThat(count(key("c", "p", "p"))).isEqualTo(1);
    }

    @Test
    void comparesByTheCollationOfTheParent() throws SQLException {
        db.run("create collation loose (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
        db.run("create table p (id text collate loose); insert into p values ('Ada')");
        db.run("create table c (p text collate \"C\"); insert into c values ('ADA')");
        assertThat(count(key("c", "p", "p"))).isZero();
    }

    @Test
    void comparesEnumsArraysAndDomains() throws SQLException {
        db.run("create type mood as enum ('sad', 'glad'); create domain d as mood; create domain dd as d");
        db.run("create table p (id mood, a int[], e dd); insert into p values ('sad', '{1}', 'sad')");
        db.run(
                "create table c (p mood, a int[], e d); insert into c values ('sad', '{1}', 'sad'), ('glad', '{2}', 'glad')");
        for (var column : List.of("p", "a", "e")) {
            var parent = column.equals("p") ? "id" : column;
            assertThat(count(key("c", List.of(column), "p", List.of(parent)))).isEqualTo(1);
        }
    }
}
