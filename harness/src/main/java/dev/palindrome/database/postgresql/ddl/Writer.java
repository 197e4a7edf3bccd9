package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.List;
import java.util.Set;

/** Writes statements about the objects of one kind. Owner, comment and privileges are left to {@link Belongings}. */
interface Writer {

    /** Return what makes the object, or nothing where it comes along with another or no statement is known. */
    List<String> create(SchemaObject wanted, Schemas schemas);

    /**
     * Return ways to change properties of an object in place.
     *
     * @param labels the properties that differ; those that the answer does not name are mended by making the object anew
     */
    List<Change> change(SchemaObject present, SchemaObject wanted, Set<String> labels, Schemas schemas);

    /** Return whether an object of the kind holds nothing but its definition, so that it may be dropped and made anew. */
    default boolean mayBeMadeAnew(SchemaObject object) {
        return true;
    }

    /** Ways to change some properties at once, the gentlest first. */
    record Change(Set<String> properties, List<List<String>> ways) {

        static Change of(String property, String... statements) {
            return new Change(Set.of(property), List.of(List.of(statements)));
        }

        static Change of(String property, List<String> statements) {
            return new Change(Set.of(property), List.of(statements));
        }
    }
}
