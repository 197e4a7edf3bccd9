package dev.palindrome.check.reversibility;

import dev.palindrome.check.Finding;
import dev.palindrome.check.Verdict;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.SchemaObject.Naming;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.snapshot.DataDiff;
import dev.palindrome.snapshot.DataDiff.ColumnDiff;
import dev.palindrome.snapshot.DataDiff.RowSample;
import dev.palindrome.snapshot.DataDiff.TableDiff;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** Objects, rows and verdicts that the tests of the checks speak of. */
final class Samples {

    static final TableName USERS = new TableName("public", "users");

    private Samples() {}

    static SchemaObject object(String kind, String name, String... properties) {
        return new SchemaObject(kind, name, USERS, Naming.AUTHOR, pairs(properties), new TreeMap<>(), List.of());
    }

    static SchemaObject table(TableName name) {
        return new SchemaObject(
                "table", name.toString(), null, Naming.AUTHOR, new TreeMap<>(), new TreeMap<>(), List.of());
    }

    static TreeMap<String, String> pairs(String... properties) {
        var pairs = new TreeMap<String, String>();
        for (int i = 0; i < properties.length; i += 2) {
            pairs.put(properties[i], properties[i + 1]);
        }
        return pairs;
    }

    static TableShape shape(String id, TableName name, String... columns) {
        List<ColumnShape> shapes = Stream.of(columns)
                .map(c -> new ColumnShape(
                        c.hashCode(), c, "text", "text", null, null, null, List.of(), true, false, Generation.WRITTEN))
                .toList();
        return new TableShape(id, name, TableShape.Kind.ORDINARY, shapes, List.of(), List.of(), List.of());
    }

    static TableContent content(long rows, Map<String, Long> values) {
        var columns = new TreeMap<String, TableContent.ColumnContent>();
        values.forEach((column, count) -> columns.put(column, new TableContent.ColumnContent(count, "f")));
        return new TableContent(rows, columns, "f");
    }

    static DataDiff rows(long before, long after, long lost, long invented, RowSample... samples) {
        return diff(new TableDiff(USERS, before, after, lost, invented, List.of(), List.of(samples)));
    }

    static DataDiff values(String column, long changed, long emptied, RowSample... samples) {
        var columns = List.of(new ColumnDiff(column, changed, emptied));
        return diff(new TableDiff(USERS, 1_000, 1_000, 0, 0, columns, List.of(samples)));
    }

    static DataDiff diff(TableDiff... tables) {
        return new DataDiff(List.of(tables), List.of(), List.of());
    }

    static DataDiff uncompared(String because) {
        return new DataDiff(List.of(), List.of(), List.of(because));
    }

    static List<Finding> findings(Verdict verdict) {
        Assertions.assertThat(verdict).isInstanceOf(Verdict.Failed.class);
        return ((Verdict.Failed) verdict).findings();
    }

    static List<String> sentences(Verdict verdict) {
        return findings(verdict).stream().map(Finding::sentence).toList();
    }

    static List<String> notes(Verdict verdict) {
        Assertions.assertThat(verdict).isInstanceOf(Verdict.Passed.class);
        return ((Verdict.Passed) verdict).notes();
    }

    static Verdict.Inconclusive inconclusive(Verdict verdict) {
        Assertions.assertThat(verdict).isInstanceOf(Verdict.Inconclusive.class);
        return (Verdict.Inconclusive) verdict;
    }

    static String notApplicable(Verdict verdict) {
        Assertions.assertThat(verdict).isInstanceOf(Verdict.NotApplicable.class);
        return ((Verdict.NotApplicable) verdict).because();
    }

    static String fact(Finding finding, String name) {
        return finding.facts().stream()
                .filter(f -> f.name().equals(name))
                .map(f -> String.valueOf(f.value()))
                .findFirst()
                .orElse("(no fact " + name + ")");
    }
}
