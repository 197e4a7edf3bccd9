package dev.palindrome.database.sqlite.catalog;

import dev.palindrome.database.sqlite.catalog.Statements.Check;
import dev.palindrome.database.sqlite.catalog.Statements.Clause;
import dev.palindrome.database.sqlite.catalog.Statements.Key;
import dev.palindrome.database.sqlite.catalog.Statements.KeyColumn;
import dev.palindrome.database.sqlite.catalog.Statements.Reference;
import dev.palindrome.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One table with its columns and constraints. */
final class TableObjects {

    private final Facts facts;
    private final Facts.Table table;
    private final Canonical canonical;
    private final Statements.@Nullable Table text;
    private final Names names = new Names();
    private final List<SchemaObject> objects = new ArrayList<>();

    private TableObjects(Facts facts, Facts.Table table, Canonical canonical, Statements.@Nullable Table text) {
        this.facts = facts;
        this.table = table;
        this.canonical = canonical;
        this.text = text;
    }

    static List<SchemaObject> of(Facts facts, Facts.Table table, String sql, Canonical canonical) {
        var text = parsed(table, sql);
        var made = new TableObjects(facts, table, canonical, text);
        made.read(sql);
        return made.objects;
    }

    /** What we read and what SQLite says must be about the same columns and keys: else the text is not understood. */
    private static Statements.@Nullable Table parsed(Facts.Table table, String sql) {
        try {
            var text = TableGrammar.parse(sql);
            var columns = text.columns().stream().map(Statements.Column::name).toList();
            boolean agrees = columns.equals(
                            table.columns().stream().map(Facts.Column::name).toList())
                    && text.references().size() == table.references().size()
                    && keyAgrees(text.primaryKey(), table)
                    && text.strict() == table.strict()
                    && text.withoutRowid() == table.withoutRowid();
            return agrees ? text : null;
        } catch (Unparsed e) {
            return null;
        }
    }

    private static boolean keyAgrees(@Nullable Key key, Facts.Table table) {
        var known = table.primaryKey();
        return key == null
                ? known.isEmpty()
                : key.names().stream().map(table::spelled).toList().equals(known);
    }

    private void read(String sql) {
        var draft = Draft.of("table", Names.of(table.name()), table.name())
                .with("strict", table.strict())
                .with("without rowid", table.withoutRowid());
        if (text == null) {
            draft.with("definition", canonical.of(sql));
        }
        objects.add(draft.finish());
        table.columns().forEach(this::column);
        if (text == null) {
            return;
        }
        if (text.primaryKey() != null) {
            primaryKey(text.primaryKey());
        }
        text.uniques().forEach(this::unique);
        text.checks().forEach(this::check);
        text.references().forEach(this::reference);
    }

    private void column(Facts.Column column) {
        var written = text == null ? null : text.columns().get(column.number());
        var fallback = column.fallback() == null || column.isGenerated() ? "" : column.fallback();
        var draft = Draft.of("column", Names.of(table.name(), column.name()), table.name())
                .with("type", canonical.of(column.type()).toUpperCase(Locale.ROOT), column.type())
                .with("not null", column.notNull())
                .with("virtual", column.hidden() == 2)
                .incidentally("position", "%05d".formatted(column.number() + 1));
        var normal = canonical.ofDefault(fallback);
        if (!fallback.isEmpty() && !normal.isEmpty()) {
            draft.with("default", normal, fallback);
        }
        if (written != null) {
            var notNull = written.notNull() == null ? Clause.NONE : written.notNull();
            draft.with("generated", canonical.of(written.generated()))
                    .with("collation", collation(written.collation()))
                    .with("not null on conflict", notNull.onConflict())
                    .with("not null named", notNull.name())
                    .with("clauses named", Names.list(written.others()));
        }
        objects.add(draft.finish());
    }

    private void primaryKey(Key key) {
        var name = key.clause().name().isEmpty()
                ? Names.of(table.name())
                : Names.of(table.name(), key.clause().name());
        objects.add(key(Draft.of("primary key", name, table.name()), key)
                .with("autoincrement", key.autoincrement())
                .with("rowid", table.hasRowidAlias())
                .finish());
    }

    private void unique(Key key) {
        var about = Names.list(key.names().stream().map(table::spelled).toList());
        objects.add(
                key(constraint("unique constraint", key.clause(), about), key).finish());
    }

    private Draft key(Draft draft, Key key) {
        var columns = key.names().stream().map(table::spelled).toList();
        return draft.with("on conflict", onConflict(key.clause()))
                .namedByNobody(key.clause().name().isEmpty())
                .with(
                        "columns",
                        String.join(
                                ", ",
                                key.columns().stream().map(this::keyColumn).toList()))
                .needing(needs(columns));
    }

    /** A column's collation is told of the column; a key that has just that says nothing of it. */
    private String keyColumn(KeyColumn column) {
        var own = ownCollation(column.name());
        var said = column.collation().isEmpty() ? own : collation(column.collation());
        return Names.of(table.spelled(column.name()))
                + (said.equals(own) ? "" : " collate " + (said.isEmpty() ? "binary" : said))
                + (column.descending() ? " desc" : "");
    }

    private void check(Check check) {
        var condition = canonical.of(check.condition());
        objects.add(constraint("check constraint", check.clause(), condition)
                .with("condition", condition)
                .needing(needs(mentioned(check.condition())))
                .finish());
    }

    private void reference(Reference reference) {
        var columns = reference.columns().stream().map(table::spelled).toList();
        var parent = facts.table(reference.parent());
        var to =
                reference.parentColumns().isEmpty() && parent != null ? parent.primaryKey() : reference.parentColumns();
        var parentName = parent == null ? reference.parent() : parent.name();
        var parentColumns =
                parent == null ? to : to.stream().map(parent::spelled).toList();
        objects.add(constraint("foreign key", reference.clause(), Names.list(columns))
                .with("columns", Names.list(columns))
                .with("references", Names.of(parentName) + "(" + Names.list(parentColumns) + ")")
                .with("on update", action(reference.onUpdate()))
                .with("on delete", action(reference.onDelete()))
                .with("match", reference.match().equals("simple") ? "" : reference.match())
                .with("deferrable", reference.deferrable())
                .needing(needs(columns))
                .needing(List.of(Names.of(parentName)))
                .finish());
    }

    private String ownCollation(String name) {
        return text == null
                ? ""
                : text.columns().stream()
                        .filter(column -> column.name().equalsIgnoreCase(name))
                        .map(column -> collation(column.collation()))
                        .findFirst()
                        .orElse("");
    }

    private Draft constraint(String kind, Clause clause, String about) {
        var name = names.constraint(kind, table.name(), clause.name(), about);
        return Draft.of(kind, name, table.name())
                .with("on conflict", onConflict(clause))
                .namedByNobody(clause.name().isEmpty());
    }

    /** What happens where nothing is said. */
    private static String onConflict(Clause clause) {
        return clause.onConflict().equals("abort") ? "" : clause.onConflict();
    }

    private List<String> needs(List<String> columns) {
        return Stream.concat(
                        Stream.of(Names.of(table.name())),
                        columns.stream().map(column -> Names.of(table.name(), column)))
                .toList();
    }

    private List<String> mentioned(List<Token> condition) {
        return condition.stream()
                .filter(token -> token.isName() && table.column(token.plain()) != null)
                .map(token -> table.spelled(token.plain()))
                .distinct()
                .toList();
    }

    private static String action(String words) {
        return words.equals("no action") ? "" : words;
    }

    private static String collation(String name) {
        return name.equalsIgnoreCase("binary") ? "" : name.toLowerCase(Locale.ROOT);
    }
}
