/** SQL files whose names follow a pattern of the user's own. */
@NullMarked
package dev.palindrome.migration.pattern;

import org.jspecify.annotations.NullMarked;
