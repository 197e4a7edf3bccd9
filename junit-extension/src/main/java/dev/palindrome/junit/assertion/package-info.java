/** AssertJ assertions for tests of one's own; needs {@code assertj-core} on the test class path. */
@NullMarked
package dev.palindrome.junit.assertion;

import org.jspecify.annotations.NullMarked;
