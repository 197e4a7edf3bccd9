package dev.palindrome.migration.goose;

import org.jspecify.annotations.Nullable;

/** Where the values of variables come from. */
@FunctionalInterface
interface Environment {

    /** Return a variable's value, or null where it is not set. */
    @Nullable
    String value(String name);
}
