package dev.palindrome.snapshot;

import dev.palindrome.schema.SchemaObject;

/** One way in which two schemas differ. */
public sealed interface Difference {

    /** Return the object as it stood before, or as it was left behind. */
    SchemaObject object();

    /** Return the kind of the object. */
    default String kind() {
        return object().kind();
    }

    /** Return the name of the object. */
    default String name() {
        return object().name();
    }

    /** The object stood before and is not there any more. */
    record Missing(SchemaObject object) implements Difference {}

    /** The object did not stand before. */
    record LeftBehind(SchemaObject object) implements Difference {}

    /**
     * The object is there in both, with another value of one property.
     *
     * @param property the property's name
     * @param before its value before, empty where it had none
     * @param after its value after, empty where it has none
     */
    record Changed(SchemaObject object, String property, String before, String after) implements Difference {}

    /**
     * The object is not there any more, but another one stands in its place: the same under another name, or what was meant to be
     * the same.
     *
     * @param by the one that stands there now
     */
    record Replaced(SchemaObject object, SchemaObject by) implements Difference {

        /** Return whether nothing but the name differs. */
        public boolean isRenamed() {
            return Replacements.isSame(object, by);
        }
    }
}
