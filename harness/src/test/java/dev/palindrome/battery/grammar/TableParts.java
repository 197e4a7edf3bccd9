package dev.palindrome.battery.grammar;

import java.util.List;

/** Makes what belongs to a table: constraints, indexes, triggers, policies, statistics. */
final class TableParts {

    private final Dice dice;
    private final int major;

    TableParts(Dice dice, int major) {
        this.dice = dice;
        this.major = major;
    }

    Thing check(Table table) {
        String name = dice.name("k");
        var thing = constraint("check constraint", table, name);
        thing.with("check (a > " + dice.upTo(9));
        if (dice.chance(40)) {
            thing.with("or id > 0", "definition");
        }
        thing.with(")");
        if (dice.chance(30)) {
            thing.with("no inherit", "definition");
        }
        if (dice.chance(30)) {
            thing.with("not valid", "validated");
        }
        return remarked(thing.with(";"), "constraint " + name + " on " + table.name());
    }

    Thing unique(Table table) {
        String name = dice.name("u");
        var thing = constraint("unique constraint", table, name);
        thing.with("unique");
        if (major >= 15 && dice.chance(30)) {
            thing.with("nulls not distinct", "definition");
        }
        thing.with("(" + dice.word("a", "b", "b, id"));
        if (dice.chance(30)) {
            thing.with(") include (id", "definition");
        }
        thing.with(")");
        if (dice.chance(30)) {
            thing.with("deferrable", "definition");
        }
        return remarked(thing.with(";"), "constraint " + name + " on " + table.name());
    }

    Thing foreignKey(Table table, Table parent) {
        String name = dice.name("f");
        var thing = constraint("foreign key", table, name).needs(parent.thing());
        thing.with("foreign key (a) references " + parent.name());
        if (dice.chance(40)) {
            thing.with("on delete " + dice.word("cascade", "set null", "restrict"), "definition");
        }
        if (dice.chance(30)) {
            thing.with("on update cascade", "definition");
        }
        if (dice.chance(30)) {
            thing.with("deferrable initially deferred", "definition");
        }
        if (dice.chance(30)) {
            thing.with("not valid", "validated");
        }
        return remarked(thing.with(";"), "constraint " + name + " on " + table.name());
    }

    private static Thing constraint(String kind, Table table, String name) {
        String alter = "alter table " + table.name() + " ";
        String prefix = kind + " public." + table.name() + ".";
        return new Thing(prefix + name, alter + "drop constraint " + name + " cascade;")
                .needs(table.thing())
                .with(alter + "add constraint " + name)
                .canChangeName(
                        alter + "rename constraint " + name + " to " + name + "x;",
                        alter + "rename constraint " + name + "x to " + name + ";",
                        prefix + name + "x");
    }

    /** @param columns that came later, each with its name */
    Thing index(Table table, List<Thing> columns) {
        String name = dice.name("i");
        var thing = new Thing("index public." + name, "drop index " + name + ";").needs(table.thing());
        thing.with("create");
        if (dice.chance(25)) {
            thing.with("unique", "definition");
        }
        thing.with("index " + name + " on " + table.name() + " (");
        if (!columns.isEmpty() && dice.chance(50)) {
            Thing column = dice.one(columns);
            thing.needs(column).with(column.object().substring(column.object().lastIndexOf('.') + 1));
        } else {
            thing.with(dice.word("a", "b", "(a + 1)", "lower(b)"));
        }
        if (dice.chance(30)) {
            thing.with("desc", "definition");
        }
        if (dice.chance(30)) {
            thing.with(
                    "nulls " + (thing.parts().stream().anyMatch(p -> p.sql().equals("desc")) ? "last" : "first"),
                    "definition");
        }
        if (dice.chance(30)) {
            thing.with(", id", "definition");
        }
        thing.with(")");
        if (dice.chance(30)) {
            thing.with("include (b)", "definition");
        }
        if (dice.chance(30)) {
            thing.with("where a > " + dice.upTo(99), "definition");
        }
        return remarked(thing.with(";"), "index " + name)
                .canChangeName(
                        "alter index " + name + " rename to " + name + "x;",
                        "alter index " + name + "x rename to " + name + ";",
                        "index public." + name + "x");
    }

    Thing trigger(Table table, Thing function) {
        String name = dice.name("g");
        String alter = "alter table " + table.name() + " ";
        var thing = new Thing(
                        "trigger public." + table.name() + "." + name,
                        "drop trigger " + name + " on " + table.name() + ";")
                .needs(table.thing())
                .needs(function);
        thing.with("create trigger " + name + " " + dice.word("before", "after") + " insert");
        if (dice.chance(40)) {
            thing.with("or update", "definition");
        }
        thing.with("on " + table.name() + " for each row");
        if (dice.chance(40)) {
            thing.with("when (new.a > " + dice.upTo(9) + ")", "definition");
        }
        thing.with("execute function " + function.object().substring("function public.".length()) + ";");
        if (dice.chance(30)) {
            thing.with(
                    alter + dice.word("disable", "enable always", "enable replica") + " trigger " + name + ";",
                    "enabled");
        } else {
            thing.canChange(alter + "disable trigger " + name + ";", alter + "enable trigger " + name + ";", "enabled");
        }
        return remarked(thing, "trigger " + name + " on " + table.name());
    }

    Thing policy(Table table) {
        String name = dice.name("p");
        var thing = new Thing(
                        "policy public." + table.name() + "." + name,
                        "drop policy " + name + " on " + table.name() + ";")
                .needs(table.thing());
        thing.with("create policy " + name + " on " + table.name());
        if (dice.chance(40)) {
            thing.with("as restrictive", "restrictive");
        }
        if (dice.chance(40)) {
            thing.with("to reader", "roles");
        }
        thing.with("using (a = " + dice.upTo(9) + ")", "using");
        if (dice.chance(40)) {
            thing.with("with check (a < " + dice.upTo(9) + ")", "with check");
        }
        return remarked(thing.with(";"), "policy " + name + " on " + table.name());
    }

    Thing statistics(Table table) {
        String name = dice.name("st");
        var thing = new Thing("statistics public." + name, "drop statistics " + name + ";").needs(table.thing());
        thing.with("create statistics " + name);
        if (dice.chance(50)) {
            thing.with(dice.word("(mcv)", "(ndistinct)", "(dependencies, mcv)"), "definition");
        }
        thing.with("on a, b");
        if (dice.chance(50)) {
            thing.with(", id", "definition");
        }
        return remarked(thing.with("from " + table.name() + ";"), "statistics " + name);
    }

    private Thing remarked(Thing thing, String named) {
        if (dice.chance(30)) {
            return thing.with("comment on " + named + " is 'number " + dice.upTo(99) + "';", "comment");
        }
        return thing.canChange("comment on " + named + " is 'new';", "comment on " + named + " is null;", "comment");
    }
}
