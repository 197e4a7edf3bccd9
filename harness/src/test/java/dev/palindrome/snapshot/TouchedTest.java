package dev.palindrome.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.schema.CheckShape;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.SchemaObject.Naming;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TouchedTest {

    private static final HandMade USERS =
            HandMade.table("users", "id", "name").key("id").row("1", "Ada").row("2", null);
    private static final HandMade FULL =
            HandMade.table("users", "id", "name").key("id").row("1", "Ada").row("2", "Bob");
    private static final HandMade EMPTY = HandMade.table("users", "id", "name").key("id");

    private static State state(HandMade... tables) {
        return new State(
                new SchemaSnapshot(List.of(), new TreeMap<>()), HandMade.snapshot(List.of(), tables), List.of());
    }

    private static State with(State state, SchemaObject... objects) {
        return new State(new SchemaSnapshot(List.of(objects), new TreeMap<>()), state.data(), List.of());
    }

    private static State mark(State state, String mark) {
        DataSnapshot data = state.data();
        Map<TableName, String> marks = new HashMap<>();
        data.tables().keySet().forEach(t -> marks.put(t, mark));
        return new State(
                state.schema(),
                new DataSnapshot(data.shapes(), data.tables(), data.sequences(), data.orphans(), marks),
                List.of());
    }

    private static State reshape(State state, UnaryOperator<TableShape> change) {
        DataSnapshot data = state.data();
        var shapes = new TreeMap<>(data.shapes());
        shapes.replaceAll((name, shape) -> change.apply(shape));
        return new State(
                state.schema(),
                new DataSnapshot(shapes, data.tables(), data.sequences(), data.orphans(), data.marks()),
                List.of());
    }

    private static SchemaObject object(String kind, String name, String definition) {
        var properties = new TreeMap<>(Map.of("definition", definition));
        return new SchemaObject(kind, name, USERS.name(), Naming.AUTHOR, properties, new TreeMap<>(), List.of());
    }

    /** Return the touched tables and columns, by name. */
    private static List<String> between(State before, State afterUp, @Nullable State afterDown) {
        List<String> names = new ArrayList<>();
        Touched.between(before, afterUp, afterDown).tables().forEach((table, columns) -> {
            names.add(table.toString());
            columns.forEach(column -> names.add(table + "." + column));
        });
        return names;
    }

    @Nested
    class WhenNothingWasTouched {

        @Test
        void nothingIsAskedFor() {
            State before = mark(state(EMPTY), "1");
            assertThat(between(before, before, before)).isEmpty();
        }

        @Test
        void aTableThatIsNewDoesNotCount() {
            State after = with(state(USERS, HandMade.table("other", "a")), object("table", "public.other", "x"));
            assertThat(between(state(USERS), state(USERS, HandMade.table("other", "a")), null))
                    .isEmpty();
            assertThat(after.data().tables()).hasSize(2);
        }
    }

    @Nested
    class WhenATableWasTouched {

        @Test
        void itsRowsTell() {
            assertThat(between(state(USERS), state(FULL), state(USERS)))
                    .containsExactly("public.users", "public.users.name");
        }

        @Test
        void theDownMayHaveDoneIt() {
            assertThat(between(state(USERS), state(USERS), state(FULL))).contains("public.users.name");
        }

        @Test
        void itsDefinitionTells() {
            State before = with(state(USERS), object("index", "public.users_i", "a"));
            State after = with(state(USERS), object("index", "public.users_i", "b"));
            assertThat(between(before, after, null)).containsExactly("public.users");
        }

        @Test
        void itsMarkAloneTells() {
            assertThat(between(mark(state(USERS), "1"), mark(state(USERS), "2"), null))
                    .containsExactly("public.users");
        }

        @Test
        void aMarkThatIsNotThereTellsNothing() {
            assertThat(between(mark(state(USERS), "1"), state(USERS), null)).isEmpty();
        }

        @Test
        void aTableThatIsGoneIsTouchedWithAllOfItsColumns() {
            assertThat(between(state(USERS), state(), null))
                    .containsExactly("public.users", "public.users.id", "public.users.name");
        }
    }

    @Nested
    class WhenAColumnWasTouched {

        @Test
        void itsObjectTells() {
            State before = with(state(FULL), object("column", "public.users.name", "text"));
            State after = with(state(FULL), object("column", "public.users.name", "text collate x"));
            assertThat(between(before, after, null)).containsExactly("public.users", "public.users.name");
        }

        @Test
        void itsObjectTellsWhateverItsName() {
            HandMade odd = HandMade.table("users", "id", "A\"b").key("id").row("1", "x");
            State before = with(state(odd), object("column", "public.users.\"A\"\"b\"", "text"));
            assertThat(between(before, state(odd), null)).containsExactly("public.users", "public.users.A\"b");
        }

        @Test
        void aCheckThatIsNewTouchesItsColumns() {
            State after = reshape(
                    state(FULL),
                    s -> new TableShape(
                            s.id(),
                            s.name(),
                            s.kind(),
                            s.columns(),
                            s.uniques(),
                            s.foreignKeys(),
                            List.of(new CheckShape("c", List.of("name"), "name <> ''"))));
            assertThat(between(state(FULL), after, null)).containsExactly("public.users", "public.users.name");
        }

        @Test
        void aColumnThatIsNewDoesNotCount() {
            State after = reshape(state(FULL), s -> {
                List<ColumnShape> columns = new ArrayList<>(s.columns());
                columns.add(HandMade.table("x", "age").shape().columns().get(0));
                return new TableShape(s.id(), s.name(), s.kind(), columns, s.uniques(), s.foreignKeys(), s.checks());
            });
            assertThat(between(state(FULL), after, null)).containsExactly("public.users");
        }
    }
}
