package dev.palindrome.database.mysql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Definitions;
import dev.palindrome.database.Scope;
import dev.palindrome.schema.SchemaObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of each kind of object, and what is noticed when it changes; the same for MySQL and MariaDB. */
abstract class CatalogReading {

    static final Scope SCOPE = new Scope(Set.of("tool_history"));

    private final Supplier<DatabaseServer> lent;
    private DatabaseServer server;
    private Database database;
    private Connection writer;
    private Connection reader;

    @SuppressWarnings("NullAway.Init")
    CatalogReading(Supplier<DatabaseServer> lent) {
        this.lent = lent;
    }

    /** Return statements, each of which changes something that only this product has. */
    abstract List<String> changes();

    @BeforeEach
    void open() throws SQLException {
        server = lent.get();
        database = server.create("catalog");
        writer = database.connect();
        reader = database.connectForReading();
        server.dialect().sessions().prepareForReading(reader);
    }

    @AfterEach
    void close() throws SQLException {
        writer.close();
        reader.close();
        server.drop(database);
    }

    void run(String sql) throws SQLException {
        try (var statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }

    List<SchemaObject> objects() throws SQLException {
        return server.dialect().catalogs().objects(reader, SCOPE);
    }

    SchemaObject object(String kind, String name) throws SQLException {
        return objects().stream()
                .filter(o -> o.kind().equals(kind) && o.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no %s %s".formatted(kind, name)));
    }

    private static final List<String> OF_BOTH = List.of(
            "create table p (id int not null primary key, a varchar(9))",
            "create table c (id int not null primary key, p_id int, key k (p_id), constraint fk foreign key (p_id) references p (id))",
            "alter table p comment 'one'",
            "alter table p comment 'two'",
            "alter table p change id number int not null",
            "rename table p to q",
            "create view v as select a from q",
            "alter algorithm = merge view v as select a from q",
            "alter table q drop a",
            "create trigger tr before insert on c for each row set new.p_id = 1",
            "rename table c to d",
            "drop trigger tr",
            "create function f() returns int deterministic return 1",
            "alter function f comment 'one'",
            "create procedure pr(in a int) select a",
            "create event e on schedule every 1 day disable do select 1",
            "alter event e comment 'one'",
            "drop event e",
            "drop function f",
            "create user palin_reader identified by 'a'",
            "alter user palin_reader identified by 'b'",
            "grant select on d to palin_reader",
            "grant update (p_id) on d to palin_reader",
            "grant execute on procedure pr to palin_reader",
            "revoke select on d from palin_reader",
            "create role palin_role",
            "grant palin_role to palin_reader",
            "drop role palin_role",
            "drop procedure pr",
            "drop user palin_reader",
            "create database palin_other",
            "create table palin_other.t (a int)",
            "alter table palin_other.t add b int",
            "alter database palin_other character set latin1",
            "drop database palin_other",
            "drop view v",
            "drop table d",
            "alter table q add b int",
            "alter table q partition by hash (number) partitions 2",
            "drop table q");

    @Test
    void everyChangeIsNoticedAndNothingIsReadTwice() throws SQLException {
        var definitions = server.dialect().catalogs().definitions(reader, SCOPE);
        Definitions before = definitions.read();
        for (String change : Stream.concat(OF_BOTH.stream(), changes().stream()).toList()) {
            for (String statement : change.split(";; ")) {
                run(statement);
            }
            Definitions after = definitions.read();
            assertThat(after).as(change).isNotEqualTo(before);
            assertThat(after.objects()).as(change).isEqualTo(objects());
            assertThat(definitions.read()).as("nothing after " + change).isSameAs(after);
            before = after;
        }
    }

    @Test
    void tablesThatTakeEachOthersNamesAreNotMistaken() throws SQLException {
        var definitions = server.dialect().catalogs().definitions(reader, SCOPE);
        run("create table a (x int)");
        run("create table b (y int)");
        definitions.read();
        run("do sleep(1.1)");
        definitions.read();
        run("rename table a to c, b to a, c to b");
        assertThat(definitions.read().objects()).isEqualTo(objects());
    }

    @Test
    void aFalseClockHidesNothing() throws SQLException {
        var definitions = server.dialect().catalogs().definitions(reader, SCOPE);
        definitions.read();
        for (String comment : List.of("one", "two", "three")) {
            run("set timestamp = 1000000000");
            run(
                    comment.equals("one")
                            ? "create table a (x int) comment 'one'"
                            : "alter table a comment '%s'".formatted(comment));
            run("set timestamp = default");
            assertThat(definitions.read().objects()).as(comment).isEqualTo(objects());
        }
    }

    @Test
    void whereACounterStandsIsNoSchema() throws SQLException {
        run("create table t (id int not null auto_increment primary key)");
        var before = objects();
        run("insert into t values (41)");
        run("alter table t auto_increment = 100");
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void aCollationCountsHoweverItWasSaid() throws SQLException {
        run("create table t (a varchar(9), b varchar(9) character set latin1) default charset = latin1");
        assertThat(object("column", "t.a").property("collation")).isEqualTo("latin1_swedish_ci");
        assertThat(object("column", "t.b").property("collation")).isEqualTo("latin1_swedish_ci");
        assertThat(object("column", "t.b").property("charset")).isEqualTo("latin1");
    }

    @Test
    void anIndexThatTheServerMadeForAForeignKeyIsNamedByIt() throws SQLException {
        run("create table p (id int primary key)");
        run(
                "create table c (a int, b int, constraint fk foreign key (a) references p (id), foreign key (b) references p (id))");
        assertThat(object("index", "c.fk").naming()).isEqualTo(SchemaObject.Naming.SERVER);
        assertThat(object("index", "c.b").naming()).isEqualTo(SchemaObject.Naming.SERVER);
        assertThat(object("foreign key", "c.fk").naming()).isEqualTo(SchemaObject.Naming.AUTHOR);
        assertThat(object("foreign key", "c.c_ibfk_1").naming()).isEqualTo(SchemaObject.Naming.SERVER);
        assertThat(object("foreign key", "c.fk").dependencies()).containsExactly("c", "c.a", "p", "p.id");
    }

    @Test
    void aViewWhoseTableIsGoneIsNotValid() throws SQLException {
        run("create table t (a int)");
        run("create view v as select a from t");
        assertThat(object("view", "v").property("valid")).isEqualTo("true");
        assertThat(object("view", "v").dependencies()).containsExactly("t");
        run("drop table t");
        assertThat(object("view", "v").property("valid")).isEqualTo("false");
    }

    @Test
    void privilegesAreToldByWhomAndWhat() throws SQLException {
        run("create table t (a int, b int)");
        run("create user palin_clerk");
        try {
            run("grant select, update (b, a) on t to palin_clerk with grant option");
            run("grant insert on `%s`.* to palin_clerk"
                    .formatted(database.name().replace("_", "\\_")));
            assertThat(object("grant", "palin_clerk@% on t").properties())
                    .containsEntry("privileges", "select, update (a, b)")
                    .containsEntry("grant option", "select, update");
            assertThat(object("grant", "palin_clerk@% on database()").property("privileges"))
                    .isEqualTo("insert");
        } finally {
            run("drop user palin_clerk");
        }
    }
}
