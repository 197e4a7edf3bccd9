/** The few exceptions of the harness, one per audience. */
@NullMarked
package dev.palindrome.failure;

import org.jspecify.annotations.NullMarked;
