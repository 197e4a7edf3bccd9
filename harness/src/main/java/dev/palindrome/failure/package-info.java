/** The few exceptions of the harness, one per audience, and what their messages need. */
@NullMarked
package dev.palindrome.failure;

import org.jspecify.annotations.NullMarked;
