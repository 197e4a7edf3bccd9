package dev.palindrome.migration.sqitch;

import java.util.ArrayList;
import java.util.List;

/**
 * A change of a plan.
 *
 * @param line where it stands in the plan
 * @param tags the tags that stand behind it, in order; grows while the plan is read
 * @param reworkTags the tags between it and the change of the same name that replaces it, the nearest to that one first; none where
 *     nothing does; filled in while the plan is read
 */
record Change(
        String name,
        int line,
        List<String> requires,
        List<String> conflicts,
        List<String> tags,
        List<String> reworkTags) {

    Change(String name, int line, List<String> requires, List<String> conflicts) {
        this(name, line, requires, conflicts, new ArrayList<>(), new ArrayList<>());
    }

    boolean isReworked() {
        return !reworkTags.isEmpty();
    }
}
