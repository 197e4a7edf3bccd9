@NullMarked
package dev.palindrome.profile;

import org.jspecify.annotations.NullMarked;
