package dev.palindrome.database.sqlite.catalog;

/** A text that our grammar does not cover; whoever reads it falls back to the text itself. */
final class Unparsed extends Exception {
    private static final long serialVersionUID = 1L;

    Unparsed(String what) {
        super(what);
    }
}
