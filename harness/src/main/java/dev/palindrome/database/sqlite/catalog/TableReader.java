package dev.palindrome.database.sqlite.catalog;

import dev.palindrome.database.Scope;
import dev.palindrome.database.sqlite.catalog.Facts.Entry;
import dev.palindrome.database.sqlite.catalog.Facts.Index;
import dev.palindrome.database.sqlite.catalog.Facts.Table;
import dev.palindrome.schema.CheckShape;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the tables whose rows are data. Those of virtual tables are not: what they show may lie anywhere. */
public final class TableReader {

    private final Facts facts;

    private TableReader(Facts facts) {
        this.facts = facts;
    }

    /** Return the tables that are not the tool's, sorted by name. */
    public static List<TableShape> read(Connection connection, Scope scope) throws SQLException {
        var reader = new TableReader(FactsReader.read(connection, FactsReader.entries(connection)));
        return reader.facts
                .made("table")
                .filter(entry -> !ObjectReader.isSqlitesOwn(entry) && !scope.leavesOut("", entry.name()))
                .map(reader::shape)
                .flatMap(Stream::ofNullable)
                .sorted(Comparator.comparing(TableShape::name))
                .toList();
    }

    private @Nullable TableShape shape(Entry entry) {
        var table = facts.table(entry.name());
        if (table == null || !table.isOrdinary()) {
            return null;
        }
        var text = parsed(entry);
        return new TableShape(
                entry.place(),
                new TableName("", table.name()),
                TableShape.Kind.ORDINARY,
                table.columns().stream().map(column -> column(table, column)).toList(),
                uniques(table),
                foreignKeys(table, text),
                text == null ? List.of() : checks(table, text));
    }

    private static Statements.@Nullable Table parsed(Entry entry) {
        try {
            return TableGrammar.parse(entry.text());
        } catch (Unparsed e) {
            return null;
        }
    }

    private static ColumnShape column(Table table, Facts.Column column) {
        var type = DeclaredType.of(column.type());
        boolean isRowid = column.key() > 0 && table.hasRowidAlias();
        var fallback = Objects.requireNonNullElse(column.fallback(), "null");
        return new ColumnShape(
                // Its place is no number of its own: it changes when a column before it goes.
                column.name().hashCode(),
                column.name(),
                type.name(),
                column.type(),
                type.length(),
                type.precision(),
                type.scale(),
                List.of(),
                // SQLite takes NULL in a key for the sake of old mistakes; nobody means that.
                !column.notNull() && column.key() == 0,
                isRowid || !column.isGenerated() && !fallback.equalsIgnoreCase("null"),
                column.isGenerated() ? Generation.COMPUTED : isRowid ? Generation.NUMBERED : Generation.WRITTEN);
    }

    private static List<UniqueShape> uniques(Table table) {
        var uniques = new ArrayList<UniqueShape>();
        var key = table.primaryKey();
        if (!key.isEmpty()) {
            uniques.add(new UniqueShape(about(table, key), key, true, false));
        }
        table.indexes().stream()
                .filter(index -> index.unique() && !index.origin().equals("pk"))
                .filter(index -> index.parts().stream().noneMatch(part -> part.column() == null))
                .sorted(Comparator.comparing(Index::name))
                .forEach(index -> uniques.add(unique(table, index)));
        return uniques;
    }

    private static UniqueShape unique(Table table, Index index) {
        var columns = index.parts().stream()
                .map(part -> Objects.requireNonNull(part.column()))
                .toList();
        var name = index.origin().equals("c") ? index.name() : about(table, columns);
        return new UniqueShape(name, columns, false, index.partial());
    }

    private List<ForeignKeyShape> foreignKeys(Table table, Statements.@Nullable Table text) {
        var keys = new ArrayList<ForeignKeyShape>();
        for (var reference : table.references()) {
            var parent = facts.table(reference.parent());
            var columns = reference.from().stream().map(table::spelled).toList();
            if (parent == null) {
                continue;
            }
            var to = reference.to().isEmpty() ? parent.primaryKey() : reference.to();
            if (to.size() == columns.size() && to.stream().allMatch(c -> parent.column(c) != null)) {
                keys.add(new ForeignKeyShape(
                        name(table, text, reference, columns),
                        new TableName("", table.name()),
                        columns,
                        new TableName("", parent.name()),
                        to.stream().map(parent::spelled).toList()));
            }
        }
        return keys.stream()
                .distinct()
                .sorted(Comparator.comparing(ForeignKeyShape::name))
                .toList();
    }

    /** The pragma counts keys from the last one written. */
    private static String name(
            Table table, Statements.@Nullable Table text, Facts.Reference reference, List<String> columns) {
        int place = table.references().size() - 1 - reference.number();
        var own = text == null || place < 0 || place >= text.references().size()
                ? ""
                : text.references().get(place).clause().name();
        return own.isEmpty() ? about(table, columns) : own;
    }

    private static List<CheckShape> checks(Table table, Statements.Table text) {
        var checks = new ArrayList<CheckShape>();
        for (var check : text.checks()) {
            var condition = Spelling.of(check.condition());
            var columns = check.condition().stream()
                    .filter(token -> token.isName() && table.column(token.plain()) != null)
                    .map(token -> table.spelled(token.plain()))
                    .distinct()
                    .toList();
            var own = check.clause().name();
            checks.add(new CheckShape(
                    own.isEmpty() ? "%s(%s)".formatted(Names.of(table.name()), condition) : own, columns, condition));
        }
        return checks;
    }

    private static String about(Table table, List<String> columns) {
        return "%s(%s)".formatted(Names.of(table.name()), Names.list(columns));
    }
}
