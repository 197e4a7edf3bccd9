/** The front door: {@link dev.palindrome.Palindrome} takes {@link dev.palindrome.Options} and gives a report. */
@NullMarked
package dev.palindrome;

import org.jspecify.annotations.NullMarked;
