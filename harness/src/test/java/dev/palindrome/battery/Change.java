package dev.palindrome.battery;

import java.util.List;

/**
 * A change of what stands there, and the way back.
 *
 * @param up makes the change
 * @param back takes it back
 * @param told what is told of a schema where it was not taken back; nothing where it only shows how else it can be
 */
record Change(String up, String back, List<String> told) {

    /** Return whether it matters that it is taken back; others are there to be taken back in other words. */
    boolean isDefect() {
        return !told.isEmpty();
    }
}
