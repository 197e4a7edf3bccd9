/** The facade of the harness. */
@NullMarked
package dev.palindrome;

import org.jspecify.annotations.NullMarked;
