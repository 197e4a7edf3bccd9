/** Synthetic rows that obey every constraint that the history will ever put on them. */
@NullMarked
package dev.palindrome.seed;

import org.jspecify.annotations.NullMarked;
