@NullMarked
package dev.palindrome.coverage;

import org.jspecify.annotations.NullMarked;
