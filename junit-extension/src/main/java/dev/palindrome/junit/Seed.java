package dev.palindrome.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method that writes rows of your own, beside the synthetic ones: those that a migration is to meet.
 *
 * <pre>{@code
 * @Seed(before = "000003")
 * static void openOrders(Connection db) throws SQLException { ... }
 * }</pre>
 *
 * <p>It takes a {@link java.sql.Connection} and returns nothing. It runs before the other tables are filled, on each database that a walk
 * needs, so it must write the same rows each time: no clock, no chance. A table that has rows by then gets synthetic ones only where a column would else hold no value.
 * The connection stands in autocommit mode, with triggers and keys in force, and is closed afterwards. Methods of superclasses come
 * first, those of one class in the order of their names.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Seed {

    /** The migration that is to meet the rows, by its id, name or file. */
    String before();
}
