/** One migration up or down on a database, as its own tool would run it. */
@NullMarked
package dev.palindrome.tool;

import org.jspecify.annotations.NullMarked;
