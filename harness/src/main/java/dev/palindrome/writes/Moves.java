package dev.palindrome.writes;

import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.snapshot.State;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether an up moves rows: then its down moves them back, and may lose ordinary ones on the way. */
public final class Moves {

    private Moves() {}

    /** Return whether rows that stood before, or values of theirs, are elsewhere, other ones or gone behind an up. */
    public static boolean areBetween(State before, State after) {
        var twins = new Twins(before, after);
        Set<TableName> stood = new HashSet<>();
        for (TableShape is : after.data().shapes().values()) {
            Optional<TableShape> was = twins.earlier(is);
            boolean moves = was.isEmpty()
                    ? after.data().rows(is.name()) > 0
                    : moves(content(before, was.get()), content(after, is), Twins.columns(was.get(), is), was.get());
            if (moves) {
                return true;
            }
            was.ifPresent(table -> stood.add(table.name()));
        }
        return before.data().shapes().keySet().stream()
                .anyMatch(name -> !stood.contains(name) && before.data().rows(name) > 0);
    }

    private static boolean moves(
            @Nullable TableContent then, @Nullable TableContent now, Map<String, String> names, TableShape was) {
        if (then == null || now == null) {
            return false;
        }
        boolean others = names.size() < was.columns().size()
                || names.entrySet().stream()
                        .anyMatch(name -> !Objects.equals(
                                then.columns().get(name.getValue()),
                                now.columns().get(name.getKey())));
        return then.rows() != now.rows() || then.rows() > 0 && others;
    }

    private static @Nullable TableContent content(State state, TableShape table) {
        return state.data().tables().get(table.name());
    }
}
