package dev.palindrome.database.sqlite.catalog;

import dev.palindrome.database.sqlite.catalog.Facts.Entry;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Indexes, views, triggers and virtual tables. */
final class OtherObjects {

    private final Facts facts;
    private final Canonical canonical;

    OtherObjects(Facts facts, Canonical canonical) {
        this.facts = facts;
        this.canonical = canonical;
    }

    SchemaObject index(Entry entry) {
        var draft = Draft.of("index", Names.of(entry.name()), entry.table()).with("table", Names.of(entry.table()));
        var table = facts.table(entry.table());
        var index = table == null
                ? null
                : table.indexes().stream()
                        .filter(i -> i.name().equals(entry.name()))
                        .findFirst()
                        .orElse(null);
        try {
            var text = Grammar.index(entry.text());
            if (table == null
                    || index == null
                    || index.parts().size() != text.parts().size()) {
                throw new Unparsed("SQLite sees another index");
            }
            draft.with("unique", index.unique())
                    .with("columns", parts(table, index, text))
                    .with("where", canonical.of(text.condition()))
                    .needing(needs(table, index));
        } catch (Unparsed e) {
            draft.with("definition", canonical.of(entry.text()));
        }
        return draft.finish();
    }

    private String parts(Facts.Table table, Facts.Index index, Statements.Index text) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < index.parts().size(); i++) {
            var part = index.parts().get(i);
            var column = part.column();
            var what = column == null ? canonical.of(text.parts().get(i)) : Names.of(column);
            var own = column == null ? "BINARY" : ownCollation(table, column);
            parts.add(what
                    + (part.collation().equalsIgnoreCase(own)
                            ? ""
                            : " collate " + part.collation().toLowerCase(Locale.ROOT))
                    + (part.descending() ? " desc" : ""));
        }
        return String.join(", ", parts);
    }

    /** A column's collation is told of the column; an index that has just that says nothing of it. */
    private String ownCollation(Facts.Table table, String column) {
        var entry =
                facts.made("table").filter(e -> e.name().equals(table.name())).findFirst();
        try {
            return TableGrammar.parse(entry.map(Entry::text).orElse("")).columns().stream()
                    .filter(c ->
                            c.name().equalsIgnoreCase(column) && !c.collation().isEmpty())
                    .map(Statements.Column::collation)
                    .findFirst()
                    .orElse("BINARY");
        } catch (Unparsed e) {
            return "BINARY";
        }
    }

    private static List<String> needs(Facts.Table table, Facts.Index index) {
        var needs = new ArrayList<String>();
        needs.add(Names.of(table.name()));
        index.parts().forEach(part -> {
            if (part.column() != null) {
                needs.add(Names.of(table.name(), part.column()));
            }
        });
        return needs;
    }

    SchemaObject view(Entry entry) {
        var draft = new Draft("view", Names.of(entry.name()), null);
        try {
            var text = Grammar.view(entry.text());
            var written = entry.text()
                    .substring(text.query().isEmpty() ? 0 : text.query().get(0).start());
            draft.with("definition", canonical.of(text.query()), written)
                    .with("columns", Names.list(text.columns()))
                    .needing(relations(text.query()));
        } catch (Unparsed e) {
            draft.with("definition", canonical.of(entry.text()));
        }
        return draft.finish();
    }

    SchemaObject trigger(Entry entry) {
        var draft = new Draft("trigger", Names.of(entry.name()), new TableName("", entry.table()))
                .with("table", Names.of(entry.table()));
        try {
            var text = Grammar.trigger(entry.text());
            draft.with("timing", text.timing())
                    .with("event", text.event())
                    .with("of columns", Names.list(text.columns()).toLowerCase(Locale.ROOT))
                    .with("when", canonical.of(text.condition()))
                    .with("body", canonical.of(text.body()))
                    .needing(List.of(Names.of(entry.table())));
        } catch (Unparsed e) {
            draft.with("definition", canonical.of(entry.text()));
        }
        return draft.finish();
    }

    SchemaObject virtualTable(Entry entry) {
        var draft = Draft.of("virtual table", Names.of(entry.name()), entry.name());
        try {
            var text = Grammar.virtualTable(entry.text());
            draft.with("module", text.module())
                    .with(
                            "arguments",
                            String.join(
                                    ", ",
                                    text.arguments().stream().map(canonical::of).toList()));
        } catch (Unparsed e) {
            draft.with("definition", canonical.of(entry.text()));
        }
        return draft.finish();
    }

    private List<String> relations(List<Token> query) {
        return query.stream()
                .filter(Token::isName)
                .map(Token::plain)
                .map(name -> facts.entries().stream()
                        .filter(e -> e.type().equals("table") || e.type().equals("view"))
                        .filter(e -> e.name().equalsIgnoreCase(name))
                        .map(Entry::name)
                        .findFirst()
                        .orElse(""))
                .filter(name -> !name.isEmpty())
                .map(Names::of)
                .distinct()
                .toList();
    }
}
