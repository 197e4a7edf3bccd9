package dev.palindrome.seed;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a filling, compared with what its shape leads to expect. */
final class RowFindings {

    private final RowShape shape;
    private final SeedReport report;
    private final List<String> all = new ArrayList<>();

    RowFindings(RowShape shape, SeedReport report) {
        this.shape = shape;
        this.report = report;
    }

    List<String> all() {
        return all;
    }

    void rows(TableShape table, long rows) {
        var name = RowBattery.shortName(table.name());
        Integer expected = shape.fewer().get(name);
        if (table.kind() == TableShape.Kind.PARTITION) {
            if (expected == null ? rows == 0 : rows != expected) {
                all.add("partition %s has %s rows".formatted(name, rows));
            }
            return;
        }
        if (rows != (expected == null ? RowBattery.ROWS : expected)) {
            all.add("%s has %s rows".formatted(name, rows));
        }
        judge(
                name,
                rows < RowBattery.ROWS,
                rows == 0
                        ? report.unfilledTables().get(table.name())
                        : report.shortTables().get(table.name()));
    }

    void values(TableName table, ColumnShape column, long rows, long values) {
        var name = RowBattery.shortName(table) + "." + column.name();
        boolean lacks = values == 0 || values == rows && column.nullable();
        judge(name, lacks, report.unfilledColumns().get(table + "." + column.name()));
    }

    void labels(TableName table, ColumnShape column, long labels) {
        var name = RowBattery.shortName(table) + "." + column.name();
        if (labels < column.labels().size() && !shape.reasons().containsKey(name)) {
            all.add("%s shows %s of %s labels"
                    .formatted(name, labels, column.labels().size()));
        }
    }

    void kind(String table, String condition, long rows) {
        if (rows == 0) {
            all.add("no row of %s satisfies %s".formatted(table, condition));
        }
    }

    /** What lacks something is expected to, and named with a reason; what lacks nothing is not named. */
    private void judge(String name, boolean lacks, String told) {
        var expected = shape.reasons().get(name);
        if (lacks && told == null) {
            all.add("%s is lacking without a word".formatted(name));
        } else if (lacks && expected == null) {
            all.add("%s is lacking: %s".formatted(name, told));
        } else if (lacks && !expected.matcher(told).find()) {
            all.add("the reason for %s is: %s".formatted(name, told));
        } else if (!lacks && told != null) {
            all.add("%s is named for nothing: %s".formatted(name, told));
        }
    }
}
