package dev.palindrome.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hands a test the database as it stands after the migration's second up, before new tables and columns are filled. What the test
 * does is rolled back. The parameter's type is {@link java.sql.Connection}. A test whose migration did not get there is
 * aborted.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface AfterUp {}
