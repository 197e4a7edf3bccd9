package dev.palindrome.database;

/** What a sleeping database holds of roles that others use, put aside. Not safe for use by several threads. */
public interface Claims {

    /** Nothing was put aside. */
    Claims NONE = () -> true;

    /**
     * Give the database back what it held.
     *
     * @return false where the roles are no longer what they were: then the database is of no use any more
     */
    boolean resume();
}
