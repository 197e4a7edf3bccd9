package dev.palindrome.battery.grammar;

import java.util.ArrayList;
import java.util.List;

/** Makes tables, and columns that come later. */
final class Tables {

    private final Dice dice;
    private final List<Table> tables = new ArrayList<>();

    Tables(Dice dice) {
        this.dice = dice;
    }

    List<Table> all() {
        return tables;
    }

    Thing table() {
        String name = dice.name("t");
        String object = "table public." + name;
        String column = "column public." + name;
        var thing = new Thing(object, "drop table " + name + " cascade;");
        thing.with("create");
        if (dice.chance(20)) {
            thing.with("unlogged", "persistence");
        }
        thing.with("table " + name + " (id int primary key, a int");
        if (dice.chance(40)) {
            thing.withTold("not null", "~ " + column + ".a: not null");
        }
        if (dice.chance(40)) {
            thing.withTold("default " + dice.upTo(99), "~ " + column + ".a: default");
        }
        thing.with(", b " + dice.word("text", "varchar(40)", "varchar"));
        if (dice.chance(25)) {
            thing.withTold("collate \"C\"", "~ " + column + ".b: collation");
        }
        if (dice.chance(25)) {
            thing.withTold("check (b <> '')", "- check constraint public." + name + "." + name + "_b_check");
        }
        thing.with(")");
        if (dice.chance(30)) {
            thing.with("with (fillfactor = " + (20 + dice.upTo(70)) + ")", "options");
        }
        thing.with(";");
        addRemarks(thing, name);
        if (dice.chance(20)) {
            thing.with("alter table " + name + " enable row level security;", "row security");
        }
        thing.canChange(
                "alter table " + name + " replica identity full;",
                "alter table " + name + " replica identity default;",
                "replica identity");
        thing.canChange(
                "alter table " + name + " force row level security;",
                "alter table " + name + " no force row level security;",
                "row security forced");
        thing.canChange(
                "grant update, delete on " + name + " to keeper;",
                "revoke update, delete on " + name + " from keeper;",
                "privileges");
        tables.add(new Table(name, thing));
        return thing;
    }

    private void addRemarks(Thing thing, String name) {
        if (dice.chance(30)) {
            thing.with("comment on table " + name + " is 'number " + dice.upTo(99) + "';", "comment");
        } else {
            thing.canChange(
                    "comment on table " + name + " is 'new';", "comment on table " + name + " is null;", "comment");
        }
        if (dice.chance(30)) {
            thing.with("grant " + dice.word("select", "insert", "all") + " on " + name + " to reader;", "privileges");
        }
    }

    /** Add a column to a table, of a type of the server's or of the schema's. */
    Thing column(Table table, List<Thing> types, List<Thing> sequences) {
        String name = dice.name("c");
        String object = "column public." + table.name() + "." + name;
        String alter = "alter table " + table.name() + " ";
        var thing = new Thing(object, alter + "drop column " + name + " cascade;").needs(table.thing());
        thing.with(alter + "add column " + name);
        if (!types.isEmpty() && dice.chance(30)) {
            Thing type = dice.one(types);
            thing.needs(type).with(type.object().substring(type.object().lastIndexOf(' ') + 1));
        } else if (dice.chance(50)) {
            wholeNumber(thing, alter + "alter " + name + " ", sequences);
        } else {
            text(thing, alter + "alter " + name + " ");
        }
        if (dice.chance(25)) {
            thing.withTold(
                    "unique", "- unique constraint public." + table.name() + "." + table.name() + "_" + name + "_key");
        }
        thing.with(";");
        if (dice.chance(30)) {
            thing.with("comment on column " + table.name() + "." + name + " is 'what';", "comment");
        }
        if (dice.chance(20)) {
            thing.with("grant select (" + name + ") on " + table.name() + " to reader;", "privileges");
        }
        if (dice.chance(20)) {
            thing.with(alter + "alter " + name + " set statistics " + dice.upTo(500) + ";", "statistics");
        }
        return thing;
    }

    private void wholeNumber(Thing thing, String alter, List<Thing> sequences) {
        thing.with(dice.word("int", "bigint", "numeric(12, 2)"));
        int choice = dice.upTo(4);
        if (choice == 1 && !sequences.isEmpty()) {
            Thing sequence = dice.one(sequences);
            String name = sequence.object().substring(sequence.object().lastIndexOf('.') + 1);
            thing.needs(sequence).with("default nextval('" + name + "')", "default");
        } else if (choice == 2) {
            thing.with("default " + dice.upTo(9), "default");
        } else {
            thing.canChange(alter + "set default 7;", alter + "drop default;", "default");
        }
        if (dice.chance(40)) {
            thing.with("not null", "not null");
        } else {
            thing.canChange(alter + "set not null;", alter + "drop not null;", "not null");
        }
    }

    private void text(Thing thing, String alter) {
        thing.with("varchar").with("(" + (9 + dice.upTo(90)) + ")", "type");
        if (dice.chance(30)) {
            thing.with("collate \"" + dice.word("C", "POSIX") + "\"", "collation");
        }
        if (dice.chance(40)) {
            thing.with("default '" + dice.word("x", "it''s", "") + "'", "default");
        }
        thing.canChange(alter + "set storage external;", alter + "set storage extended;", "storage");
        thing.canChange(alter + "set (n_distinct = 5);", alter + "reset (n_distinct);", "options");
    }
}
