@NullMarked
package dev.palindrome.cycle;

import org.jspecify.annotations.NullMarked;
