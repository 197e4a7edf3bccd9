/** Reports for the terminal, as plain text. */
@NullMarked
package dev.palindrome.report.text;

import org.jspecify.annotations.NullMarked;
