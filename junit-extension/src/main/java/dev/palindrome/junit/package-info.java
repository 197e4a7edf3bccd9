/** The JUnit extension. */
@NullMarked
package dev.palindrome.junit;

import org.jspecify.annotations.NullMarked;
