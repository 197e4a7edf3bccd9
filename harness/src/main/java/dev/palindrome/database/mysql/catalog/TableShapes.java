package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.catalog.TableText.Check;
import dev.palindrome.database.mysql.catalog.TableText.Column;
import dev.palindrome.database.mysql.catalog.TableText.ForeignKey;
import dev.palindrome.database.mysql.catalog.TableText.Key;
import dev.palindrome.schema.CheckShape;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Describes a table as far as filling it and comparing its rows needs it. */
final class TableShapes {

    private TableShapes() {}

    static TableShape of(String id, TableName name, TableText table) {
        return new TableShape(
                id,
                name,
                TableShape.Kind.ORDINARY, // partitions are no tables here
                table.columns().stream().map(TableShapes::column).toList(),
                uniques(table),
                table.foreignKeys().stream().map(key -> foreignKey(key, name)).toList(),
                checks(table));
    }

    /** No column has a number of its own that stays when others go: it goes by its name. */
    private static ColumnShape column(Column column) {
        var type = ColumnType.parse(column.type());
        String value = column.properties().get("default");
        boolean numbered = column.properties().containsKey("auto increment");
        boolean nextOfSequence = value != null && value.regionMatches(true, 0, "nextval(", 0, 8);
        return new ColumnShape(
                column.name().hashCode(),
                column.name(),
                type.name(),
                column.type(),
                type.length(),
                type.precision(),
                type.scale(),
                type.labels(),
                !column.properties().containsKey("not null"),
                numbered || value != null && !value.equalsIgnoreCase("NULL"),
                column.isComputed()
                        ? Generation.COMPUTED
                        : numbered || nextOfSequence ? Generation.NUMBERED : Generation.WRITTEN);
    }

    /** A key over beginnings of values binds whole values, too, so it counts; one over expressions says nothing about columns. */
    private static List<UniqueShape> uniques(TableText table) {
        return table.keys().stream()
                .filter(Key::unique)
                .filter(key ->
                        key.parts().stream().allMatch(part -> part.column() != null && table.hasColumn(part.column())))
                .map(key -> new UniqueShape(key.name(), key.columns(), key.primary(), false))
                .sorted(Comparator.comparing((UniqueShape u) -> !u.primary()).thenComparing(UniqueShape::name))
                .toList();
    }

    private static ForeignKeyShape foreignKey(ForeignKey key, TableName child) {
        return new ForeignKeyShape(
                key.name(), child, key.columns(), new TableName(key.schema(), key.parent()), key.parentColumns());
    }

    private static List<CheckShape> checks(TableText table) {
        Stream<CheckShape> ofTable = table.checks().stream()
                .filter(check -> !check.properties().containsKey("enforced"))
                .map(check -> check(check, table));
        Stream<CheckShape> ofColumns = table.columns().stream()
                .filter(column -> column.check() != null)
                .map(column -> new CheckShape(
                        column.name(),
                        Expressions.columns(Objects.requireNonNull(column.check()), table.columns()),
                        Objects.requireNonNull(column.check())));
        return Stream.concat(ofTable, ofColumns)
                .sorted(Comparator.comparing(CheckShape::name))
                .toList();
    }

    private static CheckShape check(Check check, TableText table) {
        return new CheckShape(
                check.name(), Expressions.columns(check.expression(), table.columns()), check.expression());
    }
}
