package dev.palindrome.battery.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A migration of several operations.
 *
 * @param number which of its schema's it is
 * @param down takes back to the letter what the up does
 * @param forgetful forgets one thing of the operation that it takes back last, so that nothing after it hides what was forgotten
 * @param told what is told of a schema after the forgetful down
 */
public record RandomMigration(long number, String up, String down, String forgetful, List<String> told) {

    static RandomMigration of(long number, List<Operation> operations) {
        Operation first = operations.get(0);
        List<String> downs =
                new ArrayList<>(operations.stream().skip(1).map(Operation::down).toList());
        Collections.reverse(downs);
        String before = downs.stream().map(down -> down + "\n").collect(Collectors.joining());
        return new RandomMigration(
                number,
                operations.stream().map(Operation::up).collect(Collectors.joining("\n")),
                before + first.down(),
                before + first.forgetful(),
                first.told());
    }
}
