@NullMarked
package dev.palindrome.database.embedded;

import org.jspecify.annotations.NullMarked;
