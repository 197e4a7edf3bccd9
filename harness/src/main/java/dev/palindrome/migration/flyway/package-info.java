/** Versioned and undo files of Flyway. */
@NullMarked
package dev.palindrome.migration.flyway;

import org.jspecify.annotations.NullMarked;
