/** The program {@code palindrome}: commands, options, exit codes, progress. */
@NullMarked
package dev.palindrome.cli;

import org.jspecify.annotations.NullMarked;
