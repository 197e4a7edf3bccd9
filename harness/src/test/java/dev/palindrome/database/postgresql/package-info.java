@NullMarked
package dev.palindrome.database.postgresql;

import org.jspecify.annotations.NullMarked;
