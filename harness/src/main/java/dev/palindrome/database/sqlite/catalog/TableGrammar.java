package dev.palindrome.database.sqlite.catalog;

import dev.palindrome.database.sqlite.catalog.Statements.Check;
import dev.palindrome.database.sqlite.catalog.Statements.Clause;
import dev.palindrome.database.sqlite.catalog.Statements.Column;
import dev.palindrome.database.sqlite.catalog.Statements.Key;
import dev.palindrome.database.sqlite.catalog.Statements.KeyColumn;
import dev.palindrome.database.sqlite.catalog.Statements.Reference;
import dev.palindrome.database.sqlite.catalog.Statements.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads CREATE TABLE. What a column's clause says of the table, such as UNIQUE, is the same as if the table said it. */
final class TableGrammar {

    private static final Set<String> TABLE_CLAUSES = Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");
    private static final Set<String> COLUMN_CLAUSES = Set.of(
            "CONSTRAINT",
            "PRIMARY",
            "NOT",
            "NULL",
            "UNIQUE",
            "CHECK",
            "DEFAULT",
            "COLLATE",
            "REFERENCES",
            "GENERATED",
            "AS",
            "DEFERRABLE");

    private final Cursor all;
    private final List<Column> columns = new ArrayList<>();
    private final List<Key> uniques = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private @Nullable Key primaryKey;
    private boolean strict;
    private boolean withoutRowid;

    private TableGrammar(String sql) throws Unparsed {
        this.all = Cursor.over(sql);
    }

    static Table parse(String sql) throws Unparsed {
        var grammar = new TableGrammar(sql);
        grammar.read();
        return new Table(
                grammar.columns,
                grammar.primaryKey,
                grammar.uniques,
                grammar.checks,
                grammar.references,
                grammar.strict,
                grammar.withoutRowid);
    }

    private void read() throws Unparsed {
        all.expect("create");
        if (!all.take("temp")) {
            all.take("temporary");
        }
        all.expect("table");
        all.take("if", "not", "exists");
        all.qualifiedName();
        for (var item : all.list()) {
            var cursor = new Cursor(item);
            if (cursor.standsOneOf(TABLE_CLAUSES)) {
                tableClauses(cursor);
            } else {
                column(cursor);
            }
        }
        while (!all.atEnd()) {
            if (all.take("without", "rowid")) {
                withoutRowid = true;
            } else if (all.take("strict")) {
                strict = true;
            } else {
                all.expect(",");
            }
        }
    }

    /** Commas between the clauses of a table may be missing. */
    private void tableClauses(Cursor cursor) throws Unparsed {
        while (!cursor.atEnd()) {
            var name = cursor.take("constraint") ? cursor.name() : "";
            if (cursor.take("primary", "key")) {
                primaryKey = key(cursor, name);
            } else if (cursor.take("unique")) {
                uniques.add(key(cursor, name));
            } else if (cursor.take("check")) {
                check(cursor, name);
            } else if (cursor.take("foreign", "key")) {
                var from = names(cursor);
                cursor.expect("references");
                references.add(reference(cursor, name, from));
            } else if (name.isEmpty()) {
                throw new Unparsed("a clause of the table begins with \"%s\""
                        .formatted(cursor.peek().text()));
            }
        }
    }

    private void column(Cursor cursor) throws Unparsed {
        var clauses = new ColumnClauses(cursor.name());
        cursor.upTo(COLUMN_CLAUSES); // the type, which a pragma tells
        while (!cursor.atEnd()) {
            clauses.read(cursor);
        }
        columns.add(clauses.column());
    }

    private Key key(Cursor cursor, String name) throws Unparsed {
        var parts = new ArrayList<KeyColumn>();
        boolean autoincrement = false;
        for (var part : cursor.list()) {
            var inner = new Cursor(part);
            var column = inner.name();
            var collation = inner.take("collate") ? inner.name() : "";
            boolean descending = order(inner);
            autoincrement |= inner.take("autoincrement");
            if (!inner.atEnd()) {
                throw new Unparsed("a key holds more than columns");
            }
            parts.add(new KeyColumn(column, collation, descending));
        }
        return new Key(new Clause(name, onConflict(cursor)), parts, autoincrement);
    }

    private void check(Cursor cursor, String name) throws Unparsed {
        var condition = cursor.parenthesised();
        checks.add(new Check(new Clause(name, onConflict(cursor)), condition));
    }

    /** Return whether the order is descending. */
    private static boolean order(Cursor cursor) {
        boolean descending = cursor.take("desc");
        if (!descending) {
            cursor.take("asc");
        }
        return descending;
    }

    private static String onConflict(Cursor cursor) throws Unparsed {
        return cursor.take("on", "conflict") ? cursor.next().text().toLowerCase(Locale.ROOT) : "";
    }

    private static List<String> names(Cursor cursor) throws Unparsed {
        var names = new ArrayList<String>();
        for (var part : cursor.list()) {
            names.add(new Cursor(part).name());
        }
        return names;
    }

    private static Reference reference(Cursor cursor, String name, List<String> from) throws Unparsed {
        var parent = cursor.name();
        List<String> to = cursor.stands("(") ? names(cursor) : List.of();
        var onUpdate = "";
        var onDelete = "";
        var match = "";
        while (true) {
            if (cursor.take("on", "update")) {
                onUpdate = action(cursor);
            } else if (cursor.take("on", "delete")) {
                onDelete = action(cursor);
            } else if (cursor.take("match")) {
                match = cursor.name().toLowerCase(Locale.ROOT);
            } else {
                break;
            }
        }
        return new Reference(new Clause(name, ""), from, parent, to, onUpdate, onDelete, match, deferrable(cursor));
    }

    private static String action(Cursor cursor) throws Unparsed {
        var first = cursor.next().text().toLowerCase(Locale.ROOT);
        return first.equals("set") || first.equals("no")
                ? first + " " + cursor.next().text().toLowerCase(Locale.ROOT)
                : first;
    }

    /** Only what is initially deferred is ever put off; NOT DEFERRABLE takes even that back. */
    private static String deferrable(Cursor cursor) throws Unparsed {
        boolean not = cursor.take("not", "deferrable");
        if (!not && !cursor.take("deferrable")) {
            return "";
        }
        var initially = cursor.take("initially") ? cursor.next().text().toLowerCase(Locale.ROOT) : "immediate";
        return not ? "" : initially.equals("deferred") ? "initially deferred" : "";
    }

    /** The clauses of one column. */
    private final class ColumnClauses {

        private final String name;
        private final List<String> others = new ArrayList<>();
        private @Nullable Clause notNull;
        private String collation = "";
        private List<Token> generated = List.of();

        ColumnClauses(String name) {
            this.name = name;
        }

        Column column() {
            return new Column(name, notNull, collation, generated, others);
        }

        void read(Cursor cursor) throws Unparsed {
            var own = cursor.take("constraint") ? cursor.name() : "";
            if (!ofTheTable(cursor, own) && !ofTheColumn(cursor, own)) {
                throw new Unparsed("a clause of the column begins with \"%s\""
                        .formatted(cursor.peek().text()));
            }
        }

        private boolean ofTheTable(Cursor cursor, String own) throws Unparsed {
            if (cursor.take("primary", "key")) {
                boolean descending = order(cursor);
                var conflict = onConflict(cursor);
                var part = List.of(new KeyColumn(name, "", descending));
                primaryKey = new Key(new Clause(own, conflict), part, cursor.take("autoincrement"));
            } else if (cursor.take("unique")) {
                var part = List.of(new KeyColumn(name, "", false));
                uniques.add(new Key(new Clause(own, onConflict(cursor)), part, false));
            } else if (cursor.take("check")) {
                check(cursor, own);
            } else if (cursor.take("references")) {
                references.add(reference(cursor, own, List.of(name)));
            } else {
                return false;
            }
            return true;
        }

        private boolean ofTheColumn(Cursor cursor, String own) throws Unparsed {
            if (cursor.take("not", "null")) {
                notNull = new Clause(own, onConflict(cursor));
                return true;
            }
            if (!own.isEmpty()) {
                others.add(own);
            }
            if (cursor.take("null")) {
                onConflict(cursor);
            } else if (cursor.take("default")) {
                skipDefault(cursor);
            } else if (cursor.take("collate")) {
                collation = cursor.name();
            } else if (cursor.take("generated", "always", "as") || cursor.take("as")) {
                generated = cursor.parenthesised();
                if (!cursor.take("stored")) {
                    cursor.take("virtual");
                }
            } else {
                return !own.isEmpty();
            }
            return true;
        }

        /** A pragma tells it. */
        private void skipDefault(Cursor cursor) throws Unparsed {
            if (cursor.stands("(")) {
                cursor.parenthesised();
                return;
            }
            if (!cursor.take("+")) {
                cursor.take("-");
            }
            cursor.next();
        }
    }
}
