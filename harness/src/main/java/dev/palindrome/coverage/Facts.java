package dev.palindrome.coverage;

import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableShape;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the coverage of a table depends on. While it is the same nobody needs to ask again: rows that add up to the same are the
 * same.
 *
 * @param content what its rows add up to; null for a partition, whose rows are its root's
 * @param around what the rows of the parents add up to; for a partition those of all roots
 * @param orphans how many values of each foreign key have no parent
 * @param closed columns that are declared to take NULL, but a validated check forbids it
 */
record Facts(
        TableShape shape,
        @Nullable TableContent content,
        List<@Nullable TableContent> around,
        List<Long> orphans,
        Set<String> closed,
        @Nullable String reason,
        Map<String, String> reasons) {

    boolean isEmpty() {
        return content != null && content.rows() == 0;
    }

    boolean takesNull(String column) {
        return !closed.contains(column)
                && shape.column(column)
                        .filter(c -> c.nullable() && c.generation() != Generation.COMPUTED)
                        .isPresent();
    }
}
