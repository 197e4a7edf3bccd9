/** SQL files of goose: annotated, cut into statements line by line. */
@NullMarked
package dev.palindrome.migration.goose;

import org.jspecify.annotations.NullMarked;
