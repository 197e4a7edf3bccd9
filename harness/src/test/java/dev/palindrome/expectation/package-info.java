@NullMarked
package dev.palindrome.expectation;

import org.jspecify.annotations.NullMarked;
