package dev.palindrome.seed;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a later shape is which column of now.
 *
 * @param names the names of now by those of the later shape
 * @param numbers the names of now by the numbers of the later shape
 */
record Track(Map<String, String> names, Map<Integer, String> numbers) {

    static Track of(TableShape shape) {
        var names = new LinkedHashMap<String, String>();
        var numbers = new LinkedHashMap<Integer, String>();
        for (var column : shape.columns()) {
            names.put(column.name(), column.name());
            numbers.put(column.number(), column.name());
        }
        return new Track(names, numbers);
    }

    /** @param before the shape that this track leads to */
    Track byNumber(TableShape before, TableShape shape) {
        var found = new LinkedHashMap<Integer, String>();
        for (var column : shape.columns()) {
            var name = numbers.get(column.number());
            if (name != null) {
                found.put(column.number(), name);
            }
        }
        renamed(before, shape).forEach((old, column) -> {
            var name = names.get(old);
            if (name != null) {
                found.put(column.number(), name);
            }
        });
        // A column that is gone may live on in one that took its name.
        for (var column : shape.columns()) {
            var name = names.get(column.name());
            if (name != null && !found.containsKey(column.number()) && !found.containsValue(name)) {
                found.put(column.number(), name);
            }
        }
        return track(shape, found);
    }

    /**
     * Return the columns that stand where another one of the same type stood, which is gone, by its name. Only where a product numbers
     * no columns, and their number says no more than their name, there is no better way to follow a rename.
     */
    private static Map<String, ColumnShape> renamed(TableShape before, TableShape shape) {
        var renamed = new LinkedHashMap<String, ColumnShape>();
        if (before.columns().size() == shape.columns().size()) {
            for (int i = 0; i < before.columns().size(); i++) {
                var old = before.columns().get(i);
                var column = shape.columns().get(i);
                if (column.number() == column.name().hashCode()
                        && old.declaredType().equals(column.declaredType())
                        && shape.column(old.name()).isEmpty()
                        && before.column(column.name()).isEmpty()) {
                    renamed.put(old.name(), column);
                }
            }
        }
        return renamed;
    }

    Track byName(TableShape shape) {
        var found = new LinkedHashMap<Integer, String>();
        for (var column : shape.columns()) {
            var name = names.get(column.name());
            if (name != null) {
                found.put(column.number(), name);
            }
        }
        return track(shape, found);
    }

    private static Track track(TableShape shape, Map<Integer, String> found) {
        var names = new LinkedHashMap<String, String>();
        for (var column : shape.columns()) {
            var name = found.get(column.number());
            if (name != null) {
                names.put(column.name(), name);
            }
        }
        return new Track(names, found);
    }

    Optional<String> nameOf(String later) {
        return Optional.ofNullable(names.get(later));
    }

    Optional<List<String>> namesOf(List<String> later) {
        var now = later.stream().map(this::nameOf).flatMap(Optional::stream).toList();
        return now.size() == later.size() && !now.isEmpty() ? Optional.of(now) : Optional.empty();
    }
}
