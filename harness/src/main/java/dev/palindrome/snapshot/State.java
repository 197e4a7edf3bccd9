package dev.palindrome.snapshot;

import java.util.List;

/**
 * All that is remembered of a database at one moment.
 *
 * @param schema its definitions
 * @param data its rows, added up
 * @param bookkeeping what the tool's own table says, line by line
 */
public record State(SchemaSnapshot schema, DataSnapshot data, List<String> bookkeeping) {

    public State {
        bookkeeping = List.copyOf(bookkeeping);
    }
}
