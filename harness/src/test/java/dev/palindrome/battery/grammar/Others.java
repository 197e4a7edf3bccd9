package dev.palindrome.battery.grammar;

import java.util.List;

/** Makes what stands beside tables: types, sequences, routines, views. */
final class Others {

    private final Dice dice;

    Others(Dice dice) {
        this.dice = dice;
    }

    Thing type() {
        return switch (dice.upTo(3)) {
            case 1 -> labels();
            case 2 -> domain();
            default -> composite();
        };
    }

    private Thing labels() {
        String name = dice.name("e");
        var thing = new Thing("type public." + name, "drop type " + name + " cascade;");
        thing.with("create type " + name + " as enum ('one', 'two'")
                .with(", 'three'", "labels")
                .with(");");
        thing.canChange(
                "alter type " + name + " rename value 'one' to 'uno';",
                "alter type " + name + " rename value 'uno' to 'one';",
                "labels");
        return remarked(thing, "type " + name);
    }

    private Thing domain() {
        String name = dice.name("d");
        var thing = new Thing("domain public." + name, "drop domain " + name + " cascade;");
        thing.with("create domain " + name + " as " + dice.word("int", "bigint"));
        if (dice.chance(40)) {
            thing.with("default " + dice.upTo(9), "default");
        }
        if (dice.chance(30)) {
            thing.with("not null", "not null");
        }
        if (dice.chance(50)) {
            thing.withTold("constraint positive check (value > 0)", "- check constraint public." + name + ".positive");
        }
        return remarked(thing.with(";"), "domain " + name);
    }

    private Thing composite() {
        String name = dice.name("r");
        var thing = new Thing("type public." + name, "drop type " + name + " cascade;");
        thing.with("create type " + name + " as (x int, y varchar")
                .with("(20)")
                .withTold(", z date", "- attribute public." + name + ".z");
        return remarked(thing.with(");"), "type " + name);
    }

    Thing sequence() {
        String name = dice.name("s");
        var thing = new Thing("sequence public." + name, "drop sequence " + name + " cascade;");
        thing.with("create sequence " + name);
        if (dice.chance(40)) {
            thing.with("increment " + (1 + dice.upTo(9)), "increment");
        }
        if (dice.chance(40)) {
            thing.with("cache " + (1 + dice.upTo(9)), "cache");
        }
        if (dice.chance(40)) {
            thing.with("maxvalue " + (1000 + dice.upTo(999)), "maximum");
        }
        if (dice.chance(40)) {
            thing.with("cycle", "cycle");
        } else {
            thing.canChange("alter sequence " + name + " cycle;", "alter sequence " + name + " no cycle;", "cycle");
        }
        return remarked(thing.with(";"), "sequence " + name);
    }

    Thing function() {
        String name = dice.name("fn");
        String signature = name + "(integer)";
        var thing = new Thing("function public." + signature, "drop function " + signature + ";");
        thing.with("create function " + name + "(a integer");
        if (dice.chance(30)) {
            thing.with("default 7", "arguments");
        }
        thing.with(") returns int language sql");
        if (dice.chance(30)) {
            thing.with("strict", "strict");
        }
        if (dice.chance(30)) {
            thing.with("security definer", "security definer");
        }
        if (dice.chance(30)) {
            thing.with("parallel safe", "parallel");
        }
        if (dice.chance(30)) {
            thing.with("cost " + dice.upTo(9), "cost");
        }
        if (dice.chance(30)) {
            thing.with("set work_mem = '" + dice.upTo(9) + "MB'", "settings");
        }
        if (dice.chance(40)) {
            thing.with(dice.word("immutable", "stable"), "volatility");
        } else {
            thing.canChange(
                    "alter function " + signature + " immutable;",
                    "alter function " + signature + " volatile;",
                    "volatility");
        }
        thing.with("as 'select a + " + dice.upTo(99) + "';");
        if (dice.chance(30)) {
            thing.with("revoke execute on function " + signature + " from public;", "privileges");
        }
        return remarked(thing, "function " + signature);
    }

    Thing triggerFunction() {
        String name = dice.name("tf");
        String body = " returns trigger language plpgsql as $$ begin new.a := %s; return new; end $$;";
        int value = dice.upTo(9);
        var thing = new Thing("function public." + name + "()", "drop function " + name + "() cascade;");
        thing.with("create function " + name + "()" + body.formatted(value));
        thing.canChange(
                "create or replace function " + name + "()" + body.formatted(value + 1),
                "create or replace function " + name + "()" + body.formatted(value),
                "body");
        return remarked(thing, "function " + name + "()");
    }

    /** @param columns that came later, each with its name */
    Thing view(Table table, List<Thing> columns) {
        boolean materialized = dice.chance(30);
        String kind = materialized ? "materialized view" : "view";
        String name = dice.name("v");
        var thing = new Thing(kind + " public." + name, "drop " + kind + " " + name + ";").needs(table.thing());
        thing.with("create " + kind + " " + name);
        if (dice.chance(40)) {
            thing.with(materialized ? "with (fillfactor = 50)" : "with (security_barrier)", "options");
        }
        thing.with("as select id, a");
        if (!columns.isEmpty() && dice.chance(50)) {
            Thing column = dice.one(columns);
            thing.needs(column)
                    .with(", " + column.object().substring(column.object().lastIndexOf('.') + 1), "definition");
        }
        if (dice.chance(40)) {
            thing.with(", b", "definition");
        }
        thing.with("from " + table.name());
        if (dice.chance(50)) {
            thing.with("where a > " + dice.upTo(99), "definition");
        }
        thing.with(";");
        if (dice.chance(30)) {
            thing.with("grant select on " + name + " to reader;", "privileges");
        } else {
            thing.canChange(
                    "grant select on " + name + " to keeper;",
                    "revoke select on " + name + " from keeper;",
                    "privileges");
        }
        return remarked(thing, kind + " " + name);
    }

    private Thing remarked(Thing thing, String named) {
        if (dice.chance(30)) {
            return thing.with("comment on " + named + " is 'number " + dice.upTo(99) + "';", "comment");
        }
        return thing.canChange("comment on " + named + " is 'new';", "comment on " + named + " is null;", "comment");
    }
}
