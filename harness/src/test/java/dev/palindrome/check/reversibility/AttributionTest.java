package dev.palindrome.check.reversibility;

import static dev.palindrome.check.reversibility.Samples.pairs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.SchemaObject.Naming;
import dev.palindrome.schema.TableName;
import dev.palindrome.snapshot.Difference;
import dev.palindrome.snapshot.SchemaSnapshot;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final TableName ACCOUNT = new TableName("public", "account");
    private static final TableName ORDERS = new TableName("public", "orders");

    private final SchemaObject table = object("table", "public.account", ACCOUNT);
    private final SchemaObject key = object("column", "public.account.key", ACCOUNT, "public.account");
    private final SchemaObject index =
            object("index", "public.account_namespace_key", ACCOUNT, "public.account", "public.account.key");
    private final SchemaObject foreignKey =
            object("foreign key", "public.orders.orders_fk", ORDERS, "public.orders", "public.account");

    @Test
    void namesTheColumnThatTookItsIndexAlong() {
        var attribution = new Attribution(schema(table, key, index), schema(table), schema(table, key));

        assertThat(attribution.of(new Difference.Missing(index)))
                .isEqualTo("DROP COLUMN key took index account_namespace_key along;"
                        + " the down brings the column back, not the index");
    }

    @Test
    void namesTheTableThatTookTheKeysOfOthersAlong() {
        var attribution = new Attribution(schema(table, foreignKey), schema(), schema(table));

        assertThat(attribution.of(new Difference.Missing(foreignKey)))
                .isEqualTo("DROP TABLE account CASCADE took foreign key orders_fk along;"
                        + " the down brings the table back, not the foreign key");
    }

    @Test
    void doesNotSpeakOfADropWhereItMayHaveBeenARename() {
        var people = object("table", "public.people", new TableName("public", "people"));
        var attribution = new Attribution(schema(table, key), schema(people), schema(table));

        assertThat(attribution.of(new Difference.Missing(key)))
                .isEqualTo(
                        "table account is gone, and column key with it; the down brings the table back, not the column");
    }

    @Test
    void namesTheStepThatTookItAway() {
        assertThat(new Attribution(schema(table, index), schema(table), schema(table))
                        .of(new Difference.Missing(index)))
                .isEqualTo("the up takes it away, the down does not bring it back");
        assertThat(new Attribution(schema(key, index), schema(key, index), schema()).of(new Difference.Missing(index)))
                .isEqualTo("it outlives the up; in the down DROP COLUMN key took it along");
    }

    @Test
    void namesTheStepThatLeftItBehind() {
        assertThat(new Attribution(schema(), schema(table), schema(table)).of(new Difference.LeftBehind(table)))
                .isEqualTo("the up makes it, the down does not remove it");
        assertThat(new Attribution(schema(), schema(), schema(table)).of(new Difference.LeftBehind(table)))
                .isEqualTo("the down makes it: it stood neither before nor after the up");
    }

    @Test
    void knowsWhoChangedAProperty() {
        var changed = new Difference.Changed(view("all"), "privileges", "all", "");

        assertThat(new Attribution(schema(view("all")), schema(), schema(view(""))).of(changed))
                .isEqualTo("the up takes it away; the down makes it anew without its privileges");
        assertThat(new Attribution(schema(view("all")), schema(view("all")), schema(view(""))).of(changed))
                .isEqualTo("the up leaves it alone, the down changes it");
        assertThat(new Attribution(schema(view("all")), schema(view("")), schema(view(""))).of(changed))
                .isEqualTo("the up changes it, the down does not change it back");
        assertThat(new Attribution(schema(view("all")), schema(view("some")), schema(view(""))).of(changed))
                .isEqualTo("the up changes it, the down does not set it to what it was");
    }

    private static SchemaObject view(String privileges) {
        return new SchemaObject(
                "view",
                "public.sums",
                null,
                Naming.AUTHOR,
                privileges.isEmpty() ? pairs() : pairs("privileges", privileges),
                pairs(),
                List.of());
    }

    private static SchemaObject object(String kind, String name, @Nullable TableName table, String... needs) {
        return new SchemaObject(kind, name, table, Naming.AUTHOR, pairs(), pairs(), List.of(needs));
    }

    private static SchemaSnapshot schema(SchemaObject... objects) {
        return new SchemaSnapshot(List.of(objects), new TreeMap<>());
    }
}
