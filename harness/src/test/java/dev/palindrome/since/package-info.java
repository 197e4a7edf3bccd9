@NullMarked
package dev.palindrome.since;

import org.jspecify.annotations.NullMarked;
