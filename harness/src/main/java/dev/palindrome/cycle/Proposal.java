package dev.palindrome.cycle;

import dev.palindrome.schema.SchemaObject;
import java.util.List;
import java.util.Set;

/**
 * What is missing from a down: statements that were run after it, on the same database, in a transaction that was taken back.
 *
 * @param statements in the order in which they ran
 * @param extent how much they mend
 * @param mended how many differences are gone with them
 * @param open how many stay; none of them is new
 * @param rows whether the tables held rows
 */
public record Proposal(List<Proposed> statements, Extent extent, int mended, int open, Rows rows) {

    /** How much of what differs is mended. */
    public enum Extent {
        /** With them the schema is equivalent to the one before the up. */
        WHOLE,
        /** Each of the statements mends its difference, and none adds another; but some stay. */
        PART
    }

    /** What the tables held when the statements ran. */
    public enum Rows {
        AS_AFTER_THE_DOWN,
        /** The statements fail on the rows that are there after the down, so the tables were emptied before. */
        NONE
    }

    public Proposal {
        statements = List.copyOf(statements);
    }

    /**
     * One statement.
     *
     * @param sql the text with its semicolon
     * @param kind the kind of the object that it mends
     * @param name the name of that object
     * @param properties the properties that it mends, or none where it is about the object as a whole
     */
    public record Proposed(String sql, String kind, String name, Set<String> properties) {

        public Proposed {
            properties = Set.copyOf(properties);
        }

        /** Return whether it is about that object, and about that property where it is about some only. */
        public boolean isAbout(SchemaObject object, String property) {
            return kind.equals(object.kind())
                    && name.equals(object.name())
                    && (properties.isEmpty() || property.isEmpty() || properties.contains(property));
        }
    }
}
