/** Tests of what reports say. */
@NullMarked
package dev.palindrome.report;

import org.jspecify.annotations.NullMarked;
