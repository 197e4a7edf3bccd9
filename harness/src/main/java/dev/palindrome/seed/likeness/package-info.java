/** Values that resemble what a profile says of another database. */
@NullMarked
package dev.palindrome.seed.likeness;

import org.jspecify.annotations.NullMarked;
