@NullMarked
package dev.palindrome.seed.value;

import org.jspecify.annotations.NullMarked;
