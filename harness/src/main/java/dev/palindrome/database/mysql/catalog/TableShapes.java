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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Describes a table as far as filling it and comparing its rows needs it. */
final class TableShapes {

    private static final Pattern LENGTH = Pattern.compile("\\((\\d+)\\)");

    private TableShapes() {}

    static TableShape of(String id, TableName name, TableText table) {
        return new TableShape(
                id,
                name,
                table.partitions().isEmpty() ? TableShape.Kind.ORDINARY : TableShape.Kind.PARTITIONED,
                table.columns().stream().map(column -> column(column, table)).toList(),
                uniques(table),
                table.foreignKeys().stream().map(key -> foreignKey(key, name)).toList(),
                checks(table));
    }

    /** Return the type with what else decides on values: the character set, and the reference system of a geometry. */
    private static String declared(Column column, TableText table) {
        var said = column.properties();
        if (said.containsKey("srid")) {
            return column.type() + " srid " + said.get("srid");
        }
        if (!DataTypes.isText(column.typeName())) {
            return column.type();
        }
        String collation = said.get("collation");
        String charset = said.getOrDefault(
                "charset",
                collation == null
                        ? table.properties().getOrDefault("charset", "utf8mb4")
                        : Collations.charset(collation));
        return column.type() + " character set " + charset;
    }

    /** No column has a number of its own that stays when others go: it goes by its name. */
    private static ColumnShape column(Column column, TableText table) {
        var type = ColumnType.parse(column.type());
        String value = column.properties().get("default");
        boolean numbered = column.properties().containsKey("auto increment");
        boolean nextOfSequence = value != null && value.regionMatches(true, 0, "nextval(", 0, 8);
        return new ColumnShape(
                column.name().hashCode(),
                column.name(),
                type.name(),
                declared(column, table),
                type.length(),
                type.precision(),
                type.scale(),
                type.labels(),
                !column.properties().containsKey("not null"),
                numbered || value != null && !value.equals("none"),
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
                .map(key -> new UniqueShape(key.name(), key.columns(), key.primary(), false, beginnings(key)))
                .sorted(Comparator.comparing((UniqueShape u) -> !u.primary()).thenComparing(UniqueShape::name))
                .toList();
    }

    private static Map<String, Integer> beginnings(Key key) {
        Map<String, Integer> beginnings = new HashMap<>();
        for (var part : key.parts()) {
            var length = LENGTH.matcher(part.text());
            if (!part.whole() && part.column() != null && length.find()) {
                beginnings.put(part.column(), Integer.valueOf(length.group(1)));
            }
        }
        return beginnings;
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
