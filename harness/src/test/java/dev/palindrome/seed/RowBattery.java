package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever a schema demands, its rows obey it, are of every kind, and what is missing is named with the reason. */
@Tag("battery")
abstract class RowBattery {

    static final int ROWS = 200;

    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final Supplier<DatabaseServer> lender;
    private final List<RowShape> shapes;
    private final int filled;
    private final int unfilled;

    /**
     * @param folder where the shapes are
     * @param filled how many there have to be that can be filled
     * @param unfilled and how many that cannot
     */
    RowBattery(Supplier<DatabaseServer> lender, String folder, String product, int filled, int unfilled) {
        this.lender = lender;
        this.shapes = RowShape.of(folder, product);
        this.filled = filled;
        this.unfilled = unfilled;
    }

    /** Fail where the rows that are there break what the schema demands; the server says so. */
    abstract void verify(Filled db) throws SQLException;

    /** Return the query for the number of rows of the table itself. */
    abstract String counting(Filled db, TableShape table);

    @TestFactory
    Stream<DynamicTest> everyShapeIsFilledOrNamed() {
        var only = System.getProperty("palindrome.test.shape", "");
        return shapes.stream()
                .filter(shape -> shape.title().contains(only))
                .map(shape -> DynamicTest.dynamicTest(
                        shape.title(), () -> Assertions.assertTimeout(LIMIT, () -> tryOut(shape))));
    }

    @Test
    void isLargeEnoughToMeanSomething() {
        assertThat(shapes).extracting(RowShape::title).doesNotHaveDuplicates();
        assertThat(shapes).filteredOn(RowShape::isFilled).hasSizeGreaterThanOrEqualTo(filled);
        assertThat(shapes).filteredOn(shape -> !shape.isFilled()).hasSizeGreaterThanOrEqualTo(unfilled);
    }

    private void tryOut(RowShape shape) throws SQLException {
        try (var db = Filled.on(lender.get(), shape.statements().toArray(String[]::new))) {
            var report = shape.role().isEmpty() ? db.fill(ROWS) : db.fillAs(shape.role(), ROWS);
            verify(db);
            var found = new RowFindings(shape, report);
            for (var table : db.shapes().values()) {
                long rows = db.count(counting(db, table));
                found.rows(table, rows);
                for (var column : table.columns()) {
                    look(db, table, column, rows, found);
                }
            }
            for (var kinds : shape.kinds().entrySet()) {
                for (var kind : kinds.getValue()) {
                    found.kind(
                            kinds.getKey(),
                            kind,
                            db.count("select count(*) from " + kinds.getKey() + " where " + kind));
                }
            }
            assertThat(found.all()).as("%s: %s", shape.title(), report).isEmpty();
        }
    }

    private static void look(Filled db, TableShape table, ColumnShape column, long rows, RowFindings found)
            throws SQLException {
        if (table.kind() == TableShape.Kind.PARTITION || column.generation() == Generation.COMPUTED || rows == 0) {
            return;
        }
        var name = db.dialect().quote(column.name());
        long values = db.count("select count(" + name + ") from " + db.dialect().quote(table.name()));
        found.values(table.name(), column, rows, values);
        if (!column.labels().isEmpty()
                && !column.type().endsWith("]")
                && !column.type().startsWith("set")) {
            long labels = db.count(
                    "select count(distinct " + name + ") from " + db.dialect().quote(table.name()));
            found.labels(table.name(), column, labels);
        }
    }

    /** Return a table's name as the shapes write it. */
    static String shortName(TableName table) {
        return table.schema().equals("public") ? table.name() : table.toString();
    }
}
