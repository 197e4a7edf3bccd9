package dev.palindrome.database.sqlite.catalog;

import dev.palindrome.database.sqlite.catalog.Statements.Index;
import dev.palindrome.database.sqlite.catalog.Statements.Trigger;
import dev.palindrome.database.sqlite.catalog.Statements.View;
import dev.palindrome.database.sqlite.catalog.Statements.VirtualTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads CREATE INDEX, VIEW, TRIGGER and VIRTUAL TABLE. */
final class Grammar {

    private static final Set<String> BODY = Set.of("BEGIN");

    private Grammar() {}

    static Index index(String sql) throws Unparsed {
        var cursor = Cursor.over(sql);
        cursor.expect("create");
        cursor.take("unique");
        cursor.expect("index");
        cursor.take("if", "not", "exists");
        cursor.qualifiedName();
        cursor.expect("on");
        cursor.name();
        var parts = cursor.list().stream().map(Grammar::bare).toList();
        List<Token> condition = cursor.take("where") ? cursor.rest() : List.of();
        return new Index(parts, end(cursor, condition));
    }

    static View view(String sql) throws Unparsed {
        var cursor = created(sql, "view");
        cursor.qualifiedName();
        var columns = new ArrayList<String>();
        if (cursor.stands("(")) {
            for (var part : cursor.list()) {
                columns.add(new Cursor(part).name());
            }
        }
        cursor.expect("as");
        return new View(columns, cursor.rest());
    }

    static Trigger trigger(String sql) throws Unparsed {
        var cursor = created(sql, "trigger");
        cursor.qualifiedName();
        var timing = "before";
        if (cursor.take("after")) {
            timing = "after";
        } else if (cursor.take("instead", "of")) {
            timing = "instead of";
        } else {
            cursor.take("before");
        }
        var event = cursor.next().text().toLowerCase(Locale.ROOT);
        var columns = new ArrayList<String>();
        if (cursor.take("of")) {
            do {
                columns.add(cursor.name());
            } while (cursor.take(","));
        }
        cursor.expect("on");
        var table = cursor.name();
        cursor.take("for", "each", "row");
        List<Token> condition = cursor.take("when") ? cursor.upTo(BODY) : List.of();
        cursor.expect("begin");
        return new Trigger(timing, event, columns, table, condition, cursor.rest());
    }

    static VirtualTable virtualTable(String sql) throws Unparsed {
        var cursor = Cursor.over(sql);
        cursor.expect("create", "virtual", "table");
        cursor.take("if", "not", "exists");
        cursor.qualifiedName();
        cursor.expect("using");
        var module = cursor.name().toLowerCase(Locale.ROOT);
        List<List<Token>> arguments = cursor.stands("(") ? cursor.list() : List.of();
        return new VirtualTable(module, end(cursor, arguments));
    }

    private static Cursor created(String sql, String kind) throws Unparsed {
        var cursor = Cursor.over(sql);
        cursor.expect("create");
        if (!cursor.take("temp")) {
            cursor.take("temporary");
        }
        cursor.expect(kind);
        cursor.take("if", "not", "exists");
        return cursor;
    }

    private static <T> T end(Cursor cursor, T read) throws Unparsed {
        if (!cursor.atEnd()) {
            throw new Unparsed("more follows: \"%s\"".formatted(cursor.peek().text()));
        }
        return read;
    }

    /** Collation and order are told by a pragma; what is left is a column or an expression. */
    private static List<Token> bare(List<Token> part) {
        int end = part.size();
        if (end > 1 && (part.get(end - 1).is("asc") || part.get(end - 1).is("desc"))) {
            end--;
        }
        if (end > 2 && part.get(end - 2).is("collate")) {
            end -= 2;
        }
        return part.subList(0, end);
    }
}
