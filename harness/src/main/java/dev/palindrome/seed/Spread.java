package dev.palindrome.seed;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.UniqueShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds keys whose parents must be taken in turn for the sake of children. A child that is unique in some columns of a key, such as one
 * trash entry for each file where the key is file and folder, finds as many parents as differ in these; a few favourites would not do.
 */
final class Spread {

    private final Map<TableName, Demand> demands = new LinkedHashMap<>();
    private final Map<TableName, Set<ForeignKeyShape>> found = new LinkedHashMap<>();
    private final Map<TableName, List<UniqueShape>> distinct = new LinkedHashMap<>();

    private Spread() {}

    /** Return the demands with what children need of their rows. */
    static List<Demand> over(Collection<Demand> demands) {
        var spread = new Spread();
        demands.forEach(demand -> spread.demands.put(demand.name(), demand));
        for (var child : demands) {
            for (var key : child.keys()) {
                child.uniques().stream()
                        .filter(unique -> !unique.partial() && child.requires(key))
                        .filter(unique -> isPart(unique.columns(), key.columns()))
                        .forEach(unique -> spread.want(key, Set.copyOf(unique.columns())));
            }
        }
        return demands.stream()
                .map(demand -> demand.takingInTurn(spread.found.getOrDefault(demand.name(), Set.of()))
                        .with(spread.distinct.getOrDefault(demand.name(), List.of())))
                .toList();
    }

    /** Have the parents of a key differ in some of its columns. */
    private void want(ForeignKeyShape pointing, Set<String> part) {
        var columns = IntStream.range(0, pointing.columns().size())
                .filter(i -> part.contains(pointing.columns().get(i)))
                .mapToObj(pointing.parentColumns()::get)
                .toList();
        var parent = demands.get(pointing.parent());
        if (parent == null
                || parent.uniques().stream()
                        .anyMatch(unique -> !unique.partial() && columns.containsAll(unique.columns()))) {
            return;
        }
        if (parent.keys().stream().noneMatch(key -> key.columns().stream().anyMatch(columns::contains))) {
            // As with an index over some rows, they differ where there are values enough.
            distinct.computeIfAbsent(parent.name(), name -> new ArrayList<>())
                    .add(new UniqueShape(pointing.name(), columns, false, true));
        }
        for (var key : parent.keys()) {
            var common = new HashSet<>(key.columns());
            common.retainAll(columns);
            if (!common.isEmpty()
                    && !parent.isSelf(key)
                    && found.computeIfAbsent(parent.name(), name -> new HashSet<>())
                            .add(key)) {
                want(key, common);
            }
        }
    }

    private static boolean isPart(List<String> some, List<String> all) {
        return some.size() < all.size() && all.containsAll(some);
    }
}
