/** Rows that the user gives: fixtures, a dump, methods of a test class. */
@NullMarked
package dev.palindrome.given;

import org.jspecify.annotations.NullMarked;
