package dev.palindrome.seed;

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

    Track byNumber(TableShape shape) {
        var found = new LinkedHashMap<Integer, String>();
        for (var column : shape.columns()) {
            var name = numbers.get(column.number());
            if (name != null) {
                found.put(column.number(), name);
            }
        }
        // A column that is gone may live on in one that took its name.
        for (var column : shape.columns()) {
            var name = names.get(column.name());
            if (name != null && !found.containsKey(column.number()) && !found.containsValue(name)) {
                found.put(column.number(), name);
            }
        }
        return track(shape, found);
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
