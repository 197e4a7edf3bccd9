/** Changesets of Liquibase, run by Liquibase. */
@NullMarked
package dev.palindrome.tool.liquibase;

import org.jspecify.annotations.NullMarked;
