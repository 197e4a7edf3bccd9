/** The museum of bad migrations in the syntax of each tool that is a Java library, run by that library. */
@NullMarked
package dev.palindrome.museum;

import org.jspecify.annotations.NullMarked;
