package dev.palindrome.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hands a test a copy of the database as it stands after the migration's down. The copy costs time and is made only for classes
 * that ask for it. What the test does is rolled back. The parameter's type is {@link java.sql.Connection}. A test whose migration did not get there is
 * aborted.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface AfterDown {}
