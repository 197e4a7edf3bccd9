@NullMarked
package dev.palindrome.seed.sql;

import org.jspecify.annotations.NullMarked;
