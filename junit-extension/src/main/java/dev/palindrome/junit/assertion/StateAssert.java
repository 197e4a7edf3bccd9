package dev.palindrome.junit.assertion;

import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableName;
import dev.palindrome.snapshot.State;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a state of the database; objects are named as a person writes them: {@code public.users.email}. */
public final class StateAssert extends AbstractAssert<StateAssert, State> {

    private static final int SHOWN = 10;

    private final String where;

    StateAssert(@Nullable State actual, String where) {
        super(actual, StateAssert.class);
        this.where = where;
    }

    /** Verify that there is such a table. */
    public StateAssert hasTable(String name) {
        return has("table", name);
    }

    /** Verify that there is such a column. */
    public StateAssert hasColumn(String name) {
        return has("column", name);
    }

    /** Verify that there is such an index. */
    public StateAssert hasIndex(String name) {
        return has("index", name);
    }

    /** Verify that there is such a constraint. */
    public StateAssert hasConstraint(String name) {
        return has("constraint", name);
    }

    /** Verify that there is an object of that kind and name. */
    public StateAssert has(String kind, String name) {
        isNotNull();
        if (actual.schema().find(kind, name).isEmpty()) {
            failWithMessage("%s: no %s %s; there are: %s", where, kind, name, known(kind));
        }
        return this;
    }

    /** Verify that there is no object of that kind and name. */
    public StateAssert hasNo(String kind, String name) {
        isNotNull();
        actual.schema()
                .find(kind, name)
                .ifPresent(o -> failWithMessage("%s: %s %s is there: %s", where, kind, name, o.describe()));
        return this;
    }

    /** Verify a property of an object, such as {@code type} of a column; a missing property is an empty text. */
    public StateAssert hasProperty(String kind, String name, String property, String value) {
        has(kind, name);
        SchemaObject object = actual.schema().find(kind, name).orElseThrow();
        String actualValue = object.properties().getOrDefault(property, "");
        if (!actualValue.equals(value)) {
            failWithMessage(
                    "%s: %s of %s %s%n    expected : %s%n    actual   : %s",
                    where, property, kind, name, value, actualValue);
        }
        return this;
    }

    /** Verify how many rows a table has. */
    public StateAssert hasRows(String table, long rows) {
        hasTable(table);
        long actualRows = actual.data().rows(tableName(table));
        if (actualRows != rows) {
            failWithMessage("%s: %s has %s rows, expected %s", where, table, actualRows, rows);
        }
        return this;
    }

    private TableName tableName(String table) {
        return actual.data().shapes().keySet().stream()
                .filter(name -> name.toString().equals(table))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "%s: the rows of %s were not counted; is the run one with rows = 0?".formatted(where, table)));
    }

    private String known(String kind) {
        String names = actual.schema()
                .ofKind(kind)
                .map(SchemaObject::name)
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
        long count = actual.schema().ofKind(kind).count();
        return names.isEmpty() ? "none" : count > SHOWN ? names + " and " + (count - SHOWN) + " more" : names;
    }
}
