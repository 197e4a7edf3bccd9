package dev.palindrome.database;

import dev.palindrome.schema.SchemaObject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the statements that turn one schema into another. Nothing is run here, and nothing is promised: whoever shows a statement
 * has to try it first. Safe for use by several threads.
 */
public interface Mender {

    /** Knows no statement at all. */
    Mender NONE = (gaps, wanted, present) -> List.of();

    /**
     * Return what closes the gaps, in an order in which it is likely to run. What no statement can mend is left out, and so is what
     * comes along with something else, such as the columns of a table.
     *
     * @param wanted the schema to come to
     * @param present the schema as it is
     */
    List<Repair> repairs(List<Gap> gaps, List<SchemaObject> wanted, List<SchemaObject> present);

    /**
     * One object that is not as it should be.
     *
     * @param wanted the object as it should be, or null where it should not be there
     * @param present the object as it is, or null where it is missing
     */
    record Gap(@Nullable SchemaObject wanted, @Nullable SchemaObject present) {

        /** Return the object that the gap is about: as it should be, else as it is. */
        public SchemaObject object() {
            return wanted != null ? wanted : Objects.requireNonNull(present);
        }
    }

    /**
     * How to close one gap or a part of it.
     *
     * @param object what it is about
     * @param properties the properties that it mends, or none where it is about the object as a whole
     * @param ways lists of statements, the gentlest first; the first that runs is enough. Each stands in a transaction with others
     */
    record Repair(SchemaObject object, Set<String> properties, List<List<String>> ways) {

        public Repair {
            properties = Set.copyOf(properties);
            ways = List.copyOf(ways);
        }
    }
}
