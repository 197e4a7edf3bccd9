package dev.palindrome.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.SchemaObject.Naming;
import dev.palindrome.schema.TableName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SchemaComparisonTest {

    private static final TableName USERS = new TableName("public", "users");

    private final SchemaObject table = object("table", "public.users", USERS);
    private final SchemaObject id = object("column", "public.users.id", USERS);
    private final SchemaObject email = object("column", "public.users.email", USERS);
    private final SchemaObject index = object("index", "public.users_email_idx", USERS, "public.users.email");

    @Nested
    class WhenAWholeTableIsMissing {

        private final SchemaDiff diff = between(schema(table, id, email, index), schema());

        @Test
        void tellsOfTheTableFirst() {
            assertThat(diff.differences())
                    .extracting(Difference::kind)
                    .containsExactly("table", "column", "column", "index");
        }

        @Test
        void everythingElseFollowsFromIt() {
            assertThat(diff.rootDifferences()).containsExactly(new Difference.Missing(table));
            assertThat(diff.causeOf(new Difference.Missing(email))).contains(new Difference.Missing(table));
        }
    }

    @Nested
    class WhenAColumnIsLeftBehind {

        @Test
        void itsIndexFollowsFromIt() {
            SchemaDiff diff = between(schema(table, id), schema(table, id, email, index));
            assertThat(diff.rootDifferences()).containsExactly(new Difference.LeftBehind(email));
        }
    }

    @Nested
    class WhenAColumnIsMissing {

        @Test
        void itsIndexStandsForItselfBecauseTheColumnAloneDoesNotBringItBack() {
            SchemaDiff diff = between(schema(table, id, email, index), schema(table, id));
            assertThat(diff.rootDifferences())
                    .containsExactly(new Difference.Missing(email), new Difference.Missing(index));
        }

        @Test
        void itsSequenceFollowsFromIt() {
            SchemaObject sequence = with(
                    object("sequence", "public.users_id_seq", USERS, "public.users.id"), "owned by", "public.users.id");
            SchemaDiff diff = between(schema(table, id, sequence), schema(table));
            assertThat(diff.rootDifferences()).containsExactly(new Difference.Missing(id));
        }
    }

    @Nested
    class WhenAPartitionedTableChanges {

        private final TableName part = new TableName("public", "users_1");
        private final SchemaObject partition = with(
                with(object("table", "public.users_1", part, "public.users"), "parents", "public.users"),
                "partition bound",
                "DEFAULT");
        private final SchemaObject partEmail = object("column", "public.users_1.email", part);

        @Test
        void theColumnsOfItsPartitionsFollow() {
            SchemaDiff diff = between(schema(table, partition), schema(table, partition, email, partEmail));
            assertThat(diff.rootDifferences()).containsExactly(new Difference.LeftBehind(email));
        }

        @Test
        void thePartitionsThemselvesFollow() {
            SchemaDiff diff = between(schema(), schema(table, email, partition, partEmail));
            assertThat(diff.rootDifferences()).containsExactly(new Difference.LeftBehind(table));
            assertThat(diff.causeOf(new Difference.LeftBehind(partEmail))).contains(new Difference.LeftBehind(table));
        }

        @Test
        void whatOnlyAPartitionHasStandsForItself() {
            SchemaDiff diff = between(schema(table, partition), schema(table, partition, partEmail));
            assertThat(diff.rootDifferences()).containsExactly(new Difference.LeftBehind(partEmail));
        }
    }

    @Nested
    class WhenASchemaIsLeftBehind {

        @Test
        void whatIsInItFollows() {
            SchemaObject app = object("schema", "app", null);
            SchemaObject things = object("table", "app.things", new TableName("app", "things"));
            SchemaDiff diff = between(schema(), schema(app, things, object("function", "app.f()", null)));
            assertThat(diff.rootDifferences()).containsExactly(new Difference.LeftBehind(app));
        }
    }

    @Nested
    class WhenTheServerChoseTheNames {

        private final SchemaObject first = named(Naming.SERVER, object("index", "public.users_email_idx", USERS));
        private final SchemaObject second = named(Naming.SERVER, object("index", "public.users_email_idx1", USERS));

        @Test
        void theyAreTheSameObject() {
            SchemaDiff diff = between(schema(first), schema(second));
            assertThat(diff.isEquivalent()).isTrue();
            assertThat(diff.incidentals())
                    .containsExactly(new Difference.Changed(first, "name", first.name(), second.name()));
        }

        @Test
        void theyAreNotWhereAnAuthorChoseOne() {
            assertThat(between(schema(first), schema(named(Naming.AUTHOR, second)))
                            .differences())
                    .containsExactly(new Difference.Replaced(first, named(Naming.AUTHOR, second)));
        }

        @Test
        void theyAreNotWhereAPropertyDiffers() {
            assertThat(between(schema(first), schema(with(second, "valid", "false")))
                            .differences())
                    .hasSize(2);
        }
    }

    @Nested
    class WhenAPropertyHasANormalForm {

        private final SchemaObject was = incidentally(with(email, "default", "normal"), "default", "exact");

        @Test
        void peopleReadTheExactOne() {
            SchemaDiff diff = between(schema(was), schema(with(email, "default", "other")));
            assertThat(diff.differences()).containsExactly(new Difference.Changed(was, "default", "exact", "other"));
            assertThat(diff.incidentals()).isEmpty();
        }

        @Test
        void anotherSpellingIsIncidental() {
            SchemaObject is = incidentally(with(email, "default", "normal"), "default", "another");
            SchemaDiff diff = between(schema(was), schema(is));
            assertThat(diff.isEquivalent()).isTrue();
            assertThat(diff.incidentals()).containsExactly(new Difference.Changed(was, "default", "exact", "another"));
        }
    }

    @Nested
    class WhenAnotherStandsInItsPlace {

        private final SchemaObject renamed = object("index", "public.by_email", USERS, "public.users.email");

        @Test
        void aRenamedObjectIsOneDifference() {
            SchemaDiff diff = between(schema(table, index), schema(table, renamed));
            assertThat(diff.differences()).containsExactly(new Difference.Replaced(index, renamed));
            assertThat(((Difference.Replaced) diff.differences().get(0)).isRenamed())
                    .isTrue();
        }

        @Test
        void aDefinitionMayRepeatTheName() {
            SchemaObject was =
                    with(object("trigger", "public.users.tell", USERS), "definition", "CREATE TRIGGER tell ON x");
            SchemaObject is =
                    with(object("trigger", "public.users.say", USERS), "definition", "CREATE TRIGGER say ON x");
            assertThat(between(schema(was), schema(is)).differences())
                    .containsExactly(new Difference.Replaced(was, is));
        }

        @Test
        void aKeyOverTheSameColumnsIsOneDifferenceThoughItChanged() {
            SchemaObject was = with(
                    object("foreign key", "public.users.fk", USERS, "public.users", "public.users.email"),
                    "definition",
                    "FOREIGN KEY (email) ON DELETE CASCADE");
            SchemaObject is = with(
                    object("foreign key", "public.users.fk2", USERS, "public.users", "public.users.email"),
                    "definition",
                    "FOREIGN KEY (email)");
            SchemaDiff diff = between(schema(was), schema(is));
            assertThat(diff.differences()).containsExactly(new Difference.Replaced(was, is));
            assertThat(((Difference.Replaced) diff.differences().get(0)).isRenamed())
                    .isFalse();
        }

        @Test
        void aTableWithAllItsColumnsIsOneDifference() {
            TableName people = new TableName("public", "people");
            SchemaObject other = object("table", "public.people", people);
            SchemaObject otherId = object("column", "public.people.id", people);
            SchemaDiff diff = between(schema(table, id), schema(other, otherId));
            assertThat(diff.rootDifferences()).containsExactly(new Difference.Replaced(table, other));
        }

        @Test
        void aTableWithOtherColumnsIsAnotherTable() {
            TableName people = new TableName("public", "people");
            SchemaDiff diff = between(
                    schema(table, id),
                    schema(object("table", "public.people", people), object("column", "public.people.name", people)));
            assertThat(diff.rootDifferences()).hasSize(2);
        }

        @Test
        void aColumnIsTheSameOnlyInTheSamePlace() {
            SchemaObject first = incidentally(email, "position", "2");
            SchemaObject second = incidentally(object("column", "public.users.mail", USERS), "position", "2");
            SchemaObject third = incidentally(object("column", "public.users.mail", USERS), "position", "3");
            assertThat(between(schema(table, first), schema(table, second)).differences())
                    .containsExactly(new Difference.Replaced(first, second));
            assertThat(between(schema(table, first), schema(table, third)).differences())
                    .hasSize(2);
        }

        @Test
        void whereTwoWouldDoNoneIsTaken() {
            SchemaObject another = object("index", "public.another", USERS, "public.users.email");
            assertThat(between(schema(index), schema(renamed, another)).differences())
                    .hasSize(3);
        }
    }

    @Nested
    class WhenNothingDiffers {

        @Test
        void theyAreIdentical() {
            assertThat(between(schema(table, id), schema(id, table)).isIdentical())
                    .isTrue();
        }
    }

    private static SchemaDiff between(SchemaSnapshot before, SchemaSnapshot after) {
        return SchemaDiff.between(before, after);
    }

    private static SchemaSnapshot schema(SchemaObject... objects) {
        return new SchemaSnapshot(Arrays.asList(objects), new TreeMap<>());
    }

    private static SchemaObject object(String kind, String name, @Nullable TableName table, String... needs) {
        return new SchemaObject(kind, name, table, Naming.AUTHOR, new TreeMap<>(), new TreeMap<>(), List.of(needs));
    }

    private static SchemaObject with(SchemaObject o, String property, String value) {
        var properties = new TreeMap<>(o.properties());
        properties.put(property, value);
        return new SchemaObject(
                o.kind(), o.name(), o.table(), o.naming(), properties, o.incidental(), o.dependencies());
    }

    private static SchemaObject incidentally(SchemaObject o, String property, String value) {
        return new SchemaObject(
                o.kind(),
                o.name(),
                o.table(),
                o.naming(),
                o.properties(),
                new TreeMap<>(Map.of(property, value)),
                o.dependencies());
    }

    private static SchemaObject named(Naming naming, SchemaObject o) {
        return new SchemaObject(
                o.kind(), o.name(), o.table(), naming, o.properties(), o.incidental(), o.dependencies());
    }
}
