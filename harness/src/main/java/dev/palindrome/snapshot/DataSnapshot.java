package dev.palindrome.snapshot;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.SequencePosition;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows of a database at one moment, added up.
 *
 * @param shapes the tables whose rows are data
 * @param tables what the rows of each add up to; partitions are counted with their root
 * @param sequences where the sequences stand
 * @param orphans for each foreign key that is watched the number of values without a parent
 * @param marks the server's marks of the tables, to know later which were not touched
 */
public record DataSnapshot(
        SortedMap<TableName, TableShape> shapes,
        SortedMap<TableName, TableContent> tables,
        List<SequencePosition> sequences,
        Map<ForeignKeyShape, Long> orphans,
        Map<TableName, String> marks) {

    /** No rows, as where nobody looked at any. */
    public static final DataSnapshot EMPTY =
            new DataSnapshot(new TreeMap<>(), new TreeMap<>(), List.of(), Map.of(), Map.of());

    public DataSnapshot {
        shapes = Collections.unmodifiableSortedMap(new TreeMap<>(shapes));
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        sequences = List.copyOf(sequences);
        orphans = Map.copyOf(orphans);
        marks = Map.copyOf(marks);
    }

    /** Return how many rows the table has, 0 where it is not there. */
    public long rows(TableName table) {
        TableContent content = tables.get(table);
        return content == null ? 0 : content.rows();
    }
}
