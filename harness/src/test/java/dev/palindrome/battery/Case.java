package dev.palindrome.battery;

import java.util.SortedSet;

/**
 * One migration of the battery.
 *
 * @param name where it is from and what it is about
 * @param given makes the schema that the migration meets
 * @param told what is to be told about the schema after the down; nothing where the down is right
 */
record Case(String name, String given, String up, String down, SortedSet<String> told) {

    /** Return whether the down forgets something. */
    boolean isDefect() {
        return !told.isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }
}
