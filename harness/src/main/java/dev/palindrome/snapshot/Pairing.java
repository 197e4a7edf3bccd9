package dev.palindrome.snapshot;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableShape;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a table as it is holds the values of which column as it was: the one of that name, or the one that was renamed.
 *
 * @param names for each column as it was, in the order of the columns, its name now; a column that is gone has none
 * @param remade the columns as they were whose name belongs to another column now: dropped, and added again
 * @param retyped the columns as they were that have another type now: what they add up to says nothing of whether their texts differ
 */
record Pairing(Map<String, String> names, Set<String> remade, Set<String> retyped) {

    static Pairing of(TableShape was, Iterable<String> columns, TableShape is, TableContent content) {
        boolean sameTable = was.id().equals(is.id());
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> remade = new HashSet<>();
        for (String column : columns) {
            Optional<ColumnShape> old = was.column(column);
            Optional<ColumnShape> named = is.column(column);
            if (named.isPresent()) {
                if (content.columns().containsKey(column)) {
                    names.put(column, column);
                }
                if (sameTable
                        && old.isPresent()
                        && old.get().number() != named.get().number()) {
                    remade.add(column);
                }
            } else if (sameTable && old.isPresent()) {
                is.columns().stream()
                        .filter(c -> c.number() == old.get().number())
                        .map(ColumnShape::name)
                        .filter(content.columns()::containsKey)
                        .forEach(now -> names.put(column, now));
            }
        }
        Set<String> retyped = new HashSet<>();
        names.forEach((before, now) -> {
            if (!type(was, before).equals(type(is, now))) {
                retyped.add(before);
            }
        });
        return new Pairing(names, remade, retyped);
    }

    private static Optional<String> type(TableShape table, String column) {
        return table.column(column).map(ColumnShape::declaredType);
    }

    /** Return the values that a column as it was adds up to now, or nothing where it is gone. */
    Optional<TableContent.ColumnContent> now(TableContent content, String column) {
        return Optional.ofNullable(names.get(column)).map(content.columns()::get);
    }
}
