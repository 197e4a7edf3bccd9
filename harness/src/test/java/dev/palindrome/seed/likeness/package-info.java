@NullMarked
package dev.palindrome.seed.likeness;

import org.jspecify.annotations.NullMarked;
