/** Files of dbmate: an up and a down section in one file. */
@NullMarked
package dev.palindrome.migration.dbmate;

import org.jspecify.annotations.NullMarked;
