/** Reads conditions as servers print them. */
@NullMarked
package dev.palindrome.seed.sql;

import org.jspecify.annotations.NullMarked;
