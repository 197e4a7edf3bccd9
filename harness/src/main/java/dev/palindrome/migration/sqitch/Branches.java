package dev.palindrome.migration.sqitch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Knows which of the branches of {@code \if} is taken. Not safe for use by several threads. */
final class Branches {
    private static final List<String> TRUE = List.of("true", "yes", "on", "1");

    /** What is said of an {@code \if}. */
    private enum State {
        /** This branch is taken. */
        TAKEN,
        /** None was taken yet. */
        WAITING,
        /** An earlier one was, or the whole stands in a branch that is not. */
        PAST
    }

    private final Deque<State> open = new ArrayDeque<>();

    boolean isTaken() {
        return open.stream().allMatch(State.TAKEN::equals);
    }

    boolean concerns(String command) {
        return List.of("if", "elif", "else", "endif").contains(command);
    }

    /** Obey a command; return whether it may stand here. */
    boolean take(PsqlCommand command) {
        if (command.name().equals("if")) {
            open.push(!isTaken() ? State.PAST : holds(command) ? State.TAKEN : State.WAITING);
            return true;
        }
        if (open.isEmpty()) {
            return false;
        }
        var state = open.pop();
        if (!command.name().equals("endif")) {
            boolean taken = state == State.WAITING && (command.name().equals("else") || holds(command));
            open.push(taken ? State.TAKEN : state == State.WAITING ? State.WAITING : State.PAST);
        }
        return true;
    }

    /** What is no truth value counts as none, as psql says in a warning. */
    private static boolean holds(PsqlCommand command) {
        var word = command.argument(0).toLowerCase(Locale.ROOT);
        return !word.isEmpty() && TRUE.stream().anyMatch(value -> isShortFor(word, value));
    }

    private static boolean isShortFor(String word, String value) {
        return value.startsWith(word) && !(value.equals("on") && word.equals("o"));
    }
}
