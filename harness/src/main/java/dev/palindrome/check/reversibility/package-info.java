/** The checks of the first floor: does the migration read the same up, down and up again. */
@NullMarked
package dev.palindrome.check.reversibility;

import org.jspecify.annotations.NullMarked;
