package dev.palindrome.seed;

import dev.palindrome.seed.Case.Relation;
import dev.palindrome.seed.value.Literals;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings values into the order that conditions ask for. */
final class Relations {

    private Relations() {}

    /** Swap values that stand the wrong way round; return whether all stand right in the end. */
    static boolean settle(
            List<Relation> relations, Map<String, @Nullable String> values, Set<String> free, UsedKeys used) {
        for (int round = 0; round <= relations.size(); round++) {
            if (relations.stream().allMatch(relation -> stands(relation, values))) {
                return true;
            }
            for (var relation : relations) {
                boolean movable = free.contains(relation.lesser()) && free.contains(relation.greater());
                if (!stands(relation, values)
                        && movable
                        && !used.isDistinct(relation.lesser())
                        && !used.isDistinct(relation.greater())) {
                    var value = values.get(relation.lesser());
                    values.put(relation.lesser(), values.get(relation.greater()));
                    values.put(relation.greater(), value);
                }
            }
        }
        return false;
    }

    private static boolean stands(Relation relation, Map<String, @Nullable String> values) {
        var lesser = values.get(relation.lesser());
        var greater = values.get(relation.greater());
        if (lesser == null || greater == null) {
            return true;
        }
        int order = Literals.compare(lesser, greater);
        return order < 0 || order == 0 && relation.orEqual();
    }
}
