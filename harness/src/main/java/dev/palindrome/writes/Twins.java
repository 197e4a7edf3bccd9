package dev.palindrome.writes;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.TableShape;
import dev.palindrome.snapshot.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which table and column after the up is which before it: by the server's own identity, so that a rename is followed, else by name.
 * Safe for use by several threads.
 */
public record Twins(State before, State after) {

    /** Return the table as it was, or nothing where the up made it. */
    public Optional<TableShape> earlier(TableShape table) {
        return before.data().shapes().values().stream()
                .filter(t -> t.id().equals(table.id()))
                .findFirst()
                .or(() -> Optional.ofNullable(before.data().shapes().get(table.name()))
                        .filter(t -> after.data().shapes().values().stream()
                                .noneMatch(now -> now.id().equals(t.id()))));
    }

    /** Return the name before the up of each column that stood there, by its name after it. */
    public static Map<String, String> columns(TableShape was, TableShape is) {
        Map<String, String> names = new LinkedHashMap<>();
        for (ColumnShape column : is.columns()) {
            earlier(was, is, column).ifPresent(old -> names.put(column.name(), old.name()));
        }
        return names;
    }

    /** Numbers are places on some products, so that a name which stands on both sides counts for more. */
    private static Optional<ColumnShape> earlier(TableShape was, TableShape is, ColumnShape column) {
        Optional<ColumnShape> named = was.column(column.name());
        if (named.isPresent() || !was.id().equals(is.id())) {
            return named;
        }
        return was.columns().stream()
                .filter(old -> old.number() == column.number())
                .filter(old -> is.column(old.name()).isEmpty())
                .findFirst();
    }

    /** Return columns as they are called after the up, or nothing where one is not there any more. */
    public static Optional<List<String>> now(Map<String, String> earlierByNow, List<String> earlier) {
        List<String> found = earlier.stream()
                .flatMap(name -> earlierByNow.entrySet().stream()
                        .filter(e -> e.getValue().equals(name))
                        .map(Map.Entry::getKey))
                .toList();
        return found.size() == earlier.size() ? Optional.of(found) : Optional.empty();
    }
}
