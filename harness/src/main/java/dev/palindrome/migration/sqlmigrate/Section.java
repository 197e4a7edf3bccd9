package dev.palindrome.migration.sqlmigrate;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import java.util.ArrayList;
import java.util.List;

/** What the sections of one direction hold together. Not safe for use by several threads. */
final class Section {
    private final List<Batch> batches = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean isThere;
    private Wrapping wrapping = Wrapping.TRANSACTION;

    void open(boolean withoutTransaction) {
        isThere = true;
        if (withoutTransaction) {
            wrapping = Wrapping.AUTOCOMMIT;
        }
    }

    void add(Batch batch) {
        batches.add(batch);
    }

    boolean isThere() {
        return isThere;
    }

    /** Return the lines so far, for people to read, the commands included. */
    StringBuilder text() {
        return text;
    }

    Script script(String file) {
        return new Script(file, text.toString(), batches, wrapping);
    }
}
