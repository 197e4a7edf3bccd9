package dev.palindrome.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.SchemaObject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read from the catalogs. */
interface CatalogContract {

    Engine engine();

    /** Return the schema that the tests read: two tables with a key between them, a check, an index and a view. */
    private Ground ground() throws SQLException {
        return new Ground(
                engine(), Situations.of(engine(), "catalog.sql", "a small shop").sql("sql"));
    }

    @Test
    default void holdEveryObjectSorted() throws SQLException {
        try (var ground = ground()) {
            var objects = ground.schema().objects();
            assertThat(objects).isSorted();
            assertThat(objects)
                    .extracting(SchemaObject::kind)
                    .contains("table", "column", "index", "foreign key", "check constraint", "view");
            assertThat(objects)
                    .filteredOn(object -> object.kind().equals("column"))
                    .extracting(object -> object.name().replaceFirst("^public\\.", ""))
                    .contains("customers.id", "customers.email", "orders.amount", "orders.customer_id");
        }
    }

    @Test
    default void neverNameTheDatabaseThatTheyWereReadIn() throws SQLException {
        try (var ground = ground()) {
            assertThat(ground.schema().objects())
                    .allSatisfy(object -> assertThat(object.toString())
                            .doesNotContain(ground.database().name()));
            assertThat(ground.shapes().values())
                    .allSatisfy(shape -> assertThat(shape.toString())
                            .doesNotContain(ground.database().name()));
        }
    }

    @Test
    default void areTheSameInACopy() throws SQLException {
        try (var ground = ground()) {
            var before = ground.schema();
            ground.observer().close();
            var copy = engine().start().copy(ground.database(), "copy");
            try (var reading = copy.connectForReading()) {
                ground.dialect().sessions().prepareForReading(reading);
                var catalogs = ground.dialect().catalogs();
                assertThat(catalogs.objects(reading, Ground.SCOPE)).isEqualTo(before.objects());
                assertThat(catalogs.census(reading, Ground.SCOPE)).isEqualTo(before.census());
            } finally {
                engine().start().drop(copy);
            }
        }
    }

    @Test
    default void areReadAnewOnlyWhereADefinitionChanged() throws SQLException {
        try (var ground = ground()) {
            var reader = ground.dialect().catalogs().definitions(ground.observer(), Ground.SCOPE);
            var first = reader.read();
            ground.run("insert into customers (id, email) values (1, 'a')");
            assertThat(reader.read()).isSameAs(first);
            ground.run("create table more (id integer not null primary key)");
            var second = reader.read();
            assertThat(second.objects()).isNotEqualTo(first.objects());
            assertThat(second.objects()).isEqualTo(ground.schema().objects());
            ground.run("drop table more");
            assertThat(reader.read().objects()).isEqualTo(first.objects());
        }
    }

    @Test
    default void leaveOutTheTablesOfTheTool() throws SQLException {
        try (var ground = ground()) {
            var before = ground.schema();
            ground.run("create table tool_history (id integer not null primary key, name varchar(9) default 'x')");
            assertThat(ground.schema().objects()).isEqualTo(before.objects());
            assertThat(ground.shapes().keySet()).noneMatch(table -> table.name().equals("tool_history"));
        }
    }

    @Test
    default void tellTheShapesOfTables() throws SQLException {
        try (var ground = ground()) {
            var customers = ground.shape("customers");
            var orders = ground.shape("orders");
            assertThat(customers.columns())
                    .extracting(ColumnShape::name)
                    .containsExactly("id", "email", "nick", "twice");
            assertThat(customers.column("email").orElseThrow()).satisfies(email -> {
                assertThat(email.nullable()).isFalse();
                assertThat(email.length()).isEqualTo(100);
                assertThat(email.hasDefault()).isFalse();
            });
            assertThat(customers.column("nick").orElseThrow()).satisfies(nick -> {
                assertThat(nick.nullable()).isTrue();
                assertThat(nick.hasDefault()).isTrue();
            });
            assertThat(customers.column("twice").orElseThrow().generation()).isEqualTo(Generation.COMPUTED);
            assertThat(customers.rowKey()).containsExactly("id");
            assertThat(customers.uniques()).anySatisfy(unique -> {
                assertThat(unique.columns()).containsExactly("email");
                assertThat(unique.primary()).isFalse();
            });
            assertThat(orders.foreignKeys()).singleElement().satisfies(key -> {
                assertThat(key.child()).isEqualTo(orders.name());
                assertThat(key.columns()).containsExactly("customer_id");
                assertThat(key.parent()).isEqualTo(customers.name());
                assertThat(key.parentColumns()).containsExactly("id");
            });
            assertThat(orders.checks())
                    .singleElement()
                    .satisfies(check -> assertThat(check.columns()).isEqualTo(List.of("amount")));
        }
    }

    @Test
    default void knowATableAgainUnderAnotherName() throws SQLException {
        try (var ground = ground()) {
            var before = ground.shape("orders").id();
            ground.run("alter table orders rename to sales");
            assertThat(ground.shape("sales").id()).isEqualTo(before);
        }
    }

    @Test
    default void comeThroughHostileNames() throws SQLException {
        try (var ground = ground()) {
            var table = "it's % a \"Name\" `of` \\ {d} ?";
            var column = "se\"lect` ?";
            ground.run("create table %s (%s integer not null primary key)"
                    .formatted(ground.quoted(table), ground.quoted(column)));
            ground.run("insert into %s values (7)".formatted(ground.quoted(table)));
            assertThat(ground.shape(table).columns())
                    .extracting(ColumnShape::name)
                    .containsExactly(column);
            assertThat(ground.content(table).rows()).isEqualTo(1);
            assertThat(Stream.of(ground.rows(table)).toList()).containsExactly(List.of(List.of("7")));
        }
    }
}
