package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.catalog.TableText.Check;
import dev.palindrome.database.mysql.catalog.TableText.Column;
import dev.palindrome.database.mysql.catalog.TableText.ForeignKey;
import dev.palindrome.database.mysql.catalog.TableText.Key;
import dev.palindrome.database.mysql.catalog.TableText.KeyPart;
import dev.palindrome.database.mysql.catalog.TableText.Partition;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes objects of a table and its parts. */
final class TableObjects {

    /** What InnoDB does anyway. */
    private static final Set<String> NO_ACTION = Set.of("restrict", "no action");

    private final TableName name;
    private final String called;
    private final TableText table;
    private final Collations collations;
    private final List<SchemaObject> objects = new ArrayList<>();

    private TableObjects(TableName name, TableText table, Collations collations) {
        this.name = name;
        this.called = Names.in(name);
        this.table = table;
        this.collations = collations;
    }

    static List<SchemaObject> of(TableName name, TableText table, Collations collations) {
        var objects = new TableObjects(name, table, collations);
        objects.add(objects.table());
        for (int i = 0; i < table.columns().size(); i++) {
            objects.add(objects.column(table.columns().get(i), i + 1));
        }
        table.keys().forEach(key -> objects.add(objects.key(key)));
        table.foreignKeys().forEach(key -> objects.add(objects.foreignKey(key)));
        table.checks().forEach(check -> objects.add(objects.check(check)));
        table.columns().forEach(objects::checkOf);
        table.periods()
                .forEach(period ->
                        objects.add(objects.draft("period", period.name()).property("columns", period.columns())));
        table.partitions().forEach(partition -> objects.add(objects.partition(partition)));
        return objects.objects;
    }

    private void add(Draft draft) {
        objects.add(draft.finish());
    }

    private Draft draft(String kind, String part) {
        return new Draft(kind, called + "." + Names.plain(part)).of(name);
    }

    private String inTable(String column) {
        return called + "." + Names.plain(column);
    }

    private Draft table() {
        return new Draft("table", called)
                .of(name)
                .properties(table.properties())
                .property("charset", charset())
                .property("collation", collation());
    }

    private String charset() {
        return table.properties().getOrDefault("charset", "");
    }

    private String collation() {
        return table.properties().getOrDefault("collation", collations.of(charset()));
    }

    /** The server tells whether a collation was said or is the table's; what it does is the same. */
    private Draft column(Column column, int position) {
        Draft draft = draft("column", column.name())
                .property("type", column.type())
                .properties(column.properties())
                .incidental("position", String.valueOf(position));
        if (DataTypes.isText(column.typeName())) {
            String charset = column.properties().get("charset");
            String said = column.properties().get("collation");
            String collation = said != null ? said : charset != null ? collations.of(charset) : collation();
            draft.property("collation", collation).property("charset", Collations.charset(collation));
            if (charset != null && collation.equals(collation())) {
                draft.incidental("collation", collation + ", said explicitly");
            }
        }
        return draft;
    }

    private Draft key(Key key) {
        String usual = "MEMORY".equals(table.properties().get("engine")) ? "hash" : "btree";
        Draft draft = draft(key.primary() ? "primary key" : "index", key.name())
                .property("columns", key.parts().stream().map(KeyPart::text).collect(Collectors.joining(", ")))
                .properties(key.properties())
                .incidentalWhere("using", usual::equals)
                .namedByServer(ServerNames.isOfIndex(key, table.foreignKeys()));
        key.columns().stream().filter(table::hasColumn).forEach(column -> draft.needs(inTable(column)));
        return draft;
    }

    private Draft foreignKey(ForeignKey key) {
        String parent = Names.in(key.schema().isEmpty() ? name.schema() : key.schema(), key.parent());
        Draft draft = draft("foreign key", key.name())
                .property("columns", Names.list(key.columns()))
                .property("references", "%s (%s)".formatted(parent, Names.list(key.parentColumns())))
                .properties(key.properties())
                .incidentalWhere("on delete", NO_ACTION::contains)
                .incidentalWhere("on update", NO_ACTION::contains)
                .namedByServer(ServerNames.isOfForeignKey(key.name(), name.name()));
        key.columns().forEach(column -> draft.needs(inTable(column)));
        draft.needs(parent);
        key.parentColumns().forEach(column -> draft.needs(parent + "." + Names.plain(column)));
        return draft;
    }

    private Draft check(Check check) {
        Draft draft = draft("check constraint", check.name())
                .property("expression", check.expression())
                .properties(check.properties())
                .namedByServer(ServerNames.isOfCheck(check.name(), name.name()));
        columnsIn(check.expression()).forEach(column -> draft.needs(inTable(column)));
        return draft;
    }

    /** MariaDB keeps the check of a column with the column, and calls it so. */
    private void checkOf(Column column) {
        if (column.check() != null) {
            add(draft("check constraint", column.name())
                    .property("expression", column.check())
                    .property("of column", "true")
                    .needs(inTable(column.name())));
        }
    }

    private Draft partition(Partition partition) {
        return new Draft(partition.part() ? "subpartition" : "partition", called + "." + partition.name())
                .of(name)
                .properties(partition.properties());
    }

    private List<String> columnsIn(String expression) {
        return Expressions.columns(expression, table.columns());
    }
}
