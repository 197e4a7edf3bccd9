/** What is expected of a history: grades that the user names, known failures that a file freezes. */
@NullMarked
package dev.palindrome.expectation;

import org.jspecify.annotations.NullMarked;
