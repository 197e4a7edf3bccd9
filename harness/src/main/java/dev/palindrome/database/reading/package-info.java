/** How catalogs are read again, and how what was remembered of them is proved. */
@NullMarked
package dev.palindrome.database.reading;

import org.jspecify.annotations.NullMarked;
