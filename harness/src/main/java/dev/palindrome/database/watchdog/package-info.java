/** What outlives us only to clear up after us. */
@NullMarked
package dev.palindrome.database.watchdog;

import org.jspecify.annotations.NullMarked;
