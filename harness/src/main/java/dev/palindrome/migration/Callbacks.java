package dev.palindrome.migration;

import java.util.List;

/** Scripts that a tool runs by itself around the migrations of a folder. Safe for use by several threads. */
public interface Callbacks {

    /** None at all. */
    Callbacks NONE = new Callbacks() {};

    /** Return that the same statements run before and behind every script, each by itself. */
    static Callbacks aroundEach(Script before, List<Script> after) {
        var around = new Around(List.of(before), List.of(), List.of(), after);
        return new Callbacks() {
            @Override
            public Around up(Migration migration) {
                return around;
            }

            @Override
            public Around down(Migration migration) {
                return around;
            }
        };
    }

    /** Return what runs once on the empty database, behind the making of the tool's own tables. */
    default List<Script> atStart() {
        return List.of();
    }

    /** Return what runs around the up of a migration. */
    default Around up(Migration migration) {
        return Around.NOTHING;
    }

    /** Return what runs around the down of a migration. */
    default Around down(Migration migration) {
        return Around.NOTHING;
    }

    /**
     * What runs around one script.
     *
     * @param before each by itself, before the script
     * @param first in the script's own transaction, where it has one, before its first statement
     * @param last in the script's own transaction, where it has one, behind its last statement
     * @param after each by itself, when the script is recorded
     */
    record Around(List<Script> before, List<Script> first, List<Script> last, List<Script> after) {
        /** Nothing around the script. */
        public static final Around NOTHING = new Around(List.of(), List.of(), List.of(), List.of());

        public Around {
            before = List.copyOf(before);
            first = List.copyOf(first);
            last = List.copyOf(last);
            after = List.copyOf(after);
        }
    }
}
