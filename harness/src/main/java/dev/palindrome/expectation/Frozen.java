package dev.palindrome.expectation;

import dev.palindrome.check.Grade;
import dev.palindrome.database.Addressed;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.migration.Migration;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A known failure.
 *
 * @param migration the migration, by id or name; in front of it may stand the database that it is known on
 * @param grade the grade that it has
 * @param checks the checks that fail or cannot tell
 * @param reason why it stays as it is; may be empty
 * @param line the line of the file on which it stands, or 0
 */
record Frozen(String migration, Grade grade, SortedSet<String> checks, String reason, int line) {

    Frozen {
        checks = Collections.unmodifiableSortedSet(new TreeSet<>(checks));
    }

    /** Return grade and checks as a clause: {@code broken (schema-restored)}. */
    String finding() {
        return checks.isEmpty() ? grade.word() : "%s (%s)".formatted(grade.word(), String.join(", ", checks));
    }

    Addressed address() {
        return Addressed.parse(migration, ':');
    }

    boolean names(Migration other) {
        String named = address().text();
        return named.equals(other.name()) || named.equals(other.id());
    }

    /** Return the same failure, known on one database alone. */
    Frozen on(EngineRequest database) {
        return new Frozen(database.label() + ":" + address().text(), grade, checks, reason, line);
    }

    /** Return the same failure, known on every database. */
    Frozen everywhere() {
        return new Frozen(address().text(), grade, checks, reason, line);
    }

    boolean failsAs(Frozen other) {
        return grade == other.grade && checks.equals(other.checks);
    }
}
