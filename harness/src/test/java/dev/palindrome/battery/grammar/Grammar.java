package dev.palindrome.battery.grammar;

import java.util.List;
import java.util.stream.Stream;

/** Makes schemas, and one thing after another for them. */
final class Grammar {

    private final Dice dice;
    private final Tables tables;
    private final TableParts parts;
    private final Others others;

    Grammar(Dice dice, int major) {
        this.dice = dice;
        tables = new Tables(dice);
        parts = new TableParts(dice, major);
        others = new Others(dice);
    }

    /** Return a schema with two tables or more. */
    Model schema() {
        var model = new Model();
        model.add(others.type());
        model.add(others.sequence());
        model.add(others.triggerFunction());
        model.add(tables.table());
        model.add(tables.table());
        int more = 4 + dice.upTo(8);
        for (int i = 0; i < more; i++) {
            model.add(thing(model));
        }
        return model;
    }

    /** Return a new thing that stands on those of the model. */
    Thing thing(Model model) {
        List<Table> present =
                tables.all().stream().filter(t -> model.holds(t.thing())).toList();
        List<Thing> functions = of(model, "function public.tf");
        int choice = dice.upTo(16);
        if (present.isEmpty() || choice == 1) {
            return tables.table();
        }
        Table table = dice.one(present);
        List<Thing> columns = of(model, "column public." + table.name() + ".");
        return switch (choice) {
            case 2, 3, 4 ->
                tables.column(
                        table,
                        Stream.concat(of(model, "type ").stream(), of(model, "domain ").stream())
                                .toList(),
                        of(model, "sequence "));
            case 5 -> parts.check(table);
            case 6 -> parts.unique(table);
            case 7 -> foreignKey(present);
            case 8, 9 -> parts.index(table, columns);
            case 10 -> functions.isEmpty() ? others.triggerFunction() : parts.trigger(table, dice.one(functions));
            case 11 -> parts.policy(table);
            case 12 -> parts.statistics(table);
            case 13 -> others.view(table, columns);
            case 14 -> others.type();
            case 15 -> others.sequence();
            default -> others.function();
        };
    }

    private static List<Thing> of(Model model, String prefix) {
        return model.things().stream()
                .filter(t -> t.object().startsWith(prefix))
                .toList();
    }

    private Thing foreignKey(List<Table> present) {
        List<Table> lasting = present.stream().filter(Table::isLasting).toList();
        return lasting.isEmpty() ? others.function() : parts.foreignKey(dice.one(lasting), dice.one(lasting));
    }
}
