@NullMarked
package dev.palindrome.testing;

import org.jspecify.annotations.NullMarked;
