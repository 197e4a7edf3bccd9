/** The battery: definitions of objects, each of their properties left out once by a down, and what must be said about it. */
@NullMarked
package dev.palindrome.battery;

import org.jspecify.annotations.NullMarked;
