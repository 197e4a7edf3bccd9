/** Files that stop in the middle: what stays of them, and how the walk goes on. */
@NullMarked
package dev.palindrome.half;

import org.jspecify.annotations.NullMarked;
