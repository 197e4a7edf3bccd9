@NullMarked
package dev.palindrome.seed;

import org.jspecify.annotations.NullMarked;
