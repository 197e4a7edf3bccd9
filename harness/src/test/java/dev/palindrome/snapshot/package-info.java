@NullMarked
package dev.palindrome.snapshot;

import org.jspecify.annotations.NullMarked;
