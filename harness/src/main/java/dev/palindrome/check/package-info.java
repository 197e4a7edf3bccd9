/** Pure judgements of the evidence of a cycle. */
@NullMarked
package dev.palindrome.check;

import org.jspecify.annotations.NullMarked;
