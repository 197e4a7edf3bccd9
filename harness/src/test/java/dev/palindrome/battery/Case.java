package dev.palindrome.battery;

import java.util.Locale;
import java.util.SortedSet;

/**
 * One migration of the battery.
 *
 * @param label where it is from and what it is about
 * @param given makes the schema that the migration meets
 * @param told what is to be told about the schema after the down; nothing where the down is right
 */
record Case(String label, Kind kind, String given, String up, String down, SortedSet<String> told) {

    /** What the up does, and what becomes of it. */
    enum Kind {
        /** The up drops an object, the down makes it again. */
        MADE_AGAIN,
        /** The up drops an object, the down makes it again and loses something of it. */
        LOST,
        /** The up drops an object, the down makes it again in other words. */
        SAID_OTHERWISE,
        /** The up makes an object again with something new, the down leaves it so. */
        LEFT,
        /** The up makes an object again with something new, the down without. */
        PUT_BACK,
        /** The up changes an object, the down does not. */
        FORGOTTEN,
        /** The up changes an object, the down changes it back. */
        TAKEN_BACK
    }

    /** Return a name that no other case has. */
    String name() {
        return label + ", " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Return whether the down forgets something. */
    boolean isDefect() {
        return !told.isEmpty();
    }

    @Override
    public String toString() {
        return name();
    }
}
