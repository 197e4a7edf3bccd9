/** The walk through a history: the only place that runs migrations. */
@NullMarked
package dev.palindrome.cycle;

import org.jspecify.annotations.NullMarked;
