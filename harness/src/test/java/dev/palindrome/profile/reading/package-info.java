@NullMarked
package dev.palindrome.profile.reading;

import org.jspecify.annotations.NullMarked;
