package dev.palindrome.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method that makes what has to be there before the first migration, since another program makes it: tables of the
 * host, roles, extensions, settings.
 *
 * <pre>{@code
 * @BeforeMigrations
 * static void host(Connection db) throws SQLException { ... }
 * }</pre>
 *
 * <p>It takes a {@link java.sql.Connection} and returns nothing. It runs once, behind the files that {@link MigrationTest#before}
 * names; each database of the class then starts as a copy. The connection stands in autocommit mode and is closed afterwards.
 * Methods of superclasses come first, those of one class in the order of their names.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface BeforeMigrations {}
