/** Changelogs of Liquibase, read by its own parser; one migration a changeset. */
@NullMarked
package dev.palindrome.migration.liquibase;

import org.jspecify.annotations.NullMarked;
