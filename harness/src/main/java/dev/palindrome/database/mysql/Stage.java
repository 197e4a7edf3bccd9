package dev.palindrome.database.mysql;

import dev.palindrome.database.Filling.StoredRow;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A temporary table with the types of another one and none of its rules: no key, no NOT NULL, no check. To make and to drop one ends
 * no transaction.
 *
 * @param name its name
 * @param columns its columns behind the number of the row, each with the column of the table whose type it has
 */
record Stage(Connection connection, TableShape table, String name, List<Typed> columns) implements AutoCloseable {

    /** The column that numbers the rows. */
    static final String NUMBER = Quoted.name("palindrome row");

    /** A column of ours with the type of one of the table's. */
    record Typed(String name, ColumnShape column) {}

    /**
     * Make it.
     *
     * @param more definitions of further columns, each with a comma behind
     */
    static Stage create(Connection connection, TableShape table, String name, List<Typed> columns, String more)
            throws SQLException {
        String types = columns.stream()
                .map(typed ->
                        ", t.%s as %s".formatted(Quoted.name(typed.column().name()), Quoted.name(typed.name())))
                .collect(Collectors.joining());
        // What an outer join leaves out may be NULL, whatever the table says of it.
        Part.execute(
                connection,
                "create temporary table %s (%s %s int) select 0 as %s%s from (select 1) one left join %s t on false limit 0"
                        .formatted(name, more, NUMBER, NUMBER, types, Quoted.table(table.name())));
        return new Stage(connection, table, name, columns);
    }

    /** Make one that holds addresses in k0, k1, ... and values in c0, c1, ..., with these rows in it. */
    static Stage of(Connection connection, TableShape table, List<String> columns, List<StoredRow> rows)
            throws SQLException {
        List<ColumnShape> keys = new Addresses(table).columns();
        List<Typed> typed = new ArrayList<>();
        IntStream.range(0, keys.size()).forEach(i -> typed.add(new Typed("k" + i, keys.get(i))));
        IntStream.range(0, columns.size())
                .forEach(i -> typed.add(new Typed("c" + i, RowReader.column(table, columns.get(i)))));
        Stage stage = create(connection, table, "palindrome_stage", typed, "");
        stage.put(rows.stream()
                .map(row -> {
                    var values = Addresses.values(row.address());
                    values.addAll(row.values());
                    return new StoredRow("", values);
                })
                .toList());
        return stage;
    }

    /** Put rows in, with values of all its columns. */
    void put(List<StoredRow> rows) throws SQLException {
        List<ColumnShape> shapes = new ArrayList<>();
        shapes.add(number());
        List<String> names = new ArrayList<>(List.of("palindrome row"));
        for (Typed typed : columns) {
            shapes.add(typed.column());
            names.add(typed.name());
        }
        var numbered = new ArrayList<List<@org.jspecify.annotations.Nullable String>>();
        for (int i = 0; i < rows.size(); i++) {
            var values = new ArrayList<@org.jspecify.annotations.Nullable String>();
            values.add(Integer.toString(i));
            values.addAll(rows.get(i).values());
            numbered.add(values);
        }
        new BulkLoad(connection).insert(new TableName("", name), names, shapes, numbered.iterator());
    }

    private static ColumnShape number() {
        return new ColumnShape(
                0,
                "palindrome row",
                "int",
                "int",
                null,
                null,
                null,
                List.of(),
                false,
                false,
                ColumnShape.Generation.WRITTEN);
    }

    @Override
    public void close() throws SQLException {
        Part.execute(connection, "drop temporary table " + name);
    }
}
