/** What a verification costs beside raw SQL, {@code pg_dump} and Liquibase, on folders that the caller brings. */
@NullMarked
package dev.palindrome.benchmark;

import org.jspecify.annotations.NullMarked;
