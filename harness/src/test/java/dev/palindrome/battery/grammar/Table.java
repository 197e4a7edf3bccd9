package dev.palindrome.battery.grammar;

/**
 * A table of a random schema.
 *
 * @param thing the table with its first columns: {@code id}, a whole number and key, {@code a}, a whole number, and {@code b}, a text
 */
record Table(String name, Thing thing) {

    /** Return whether foreign keys may come from it and lead to it: those of lasting tables must not lead to others. */
    boolean isLasting() {
        return thing.parts().stream().noneMatch(part -> part.sql().equals("unlogged"));
    }
}
