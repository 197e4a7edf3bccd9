/** The outcome of a verification, and the ways to write it down. */
@NullMarked
package dev.palindrome.report;

import org.jspecify.annotations.NullMarked;
