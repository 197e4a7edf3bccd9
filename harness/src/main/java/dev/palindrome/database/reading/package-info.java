/** How catalogs are read again, how what was remembered of them is proved, and how many questions are asked at once. */
@NullMarked
package dev.palindrome.database.reading;

import org.jspecify.annotations.NullMarked;
