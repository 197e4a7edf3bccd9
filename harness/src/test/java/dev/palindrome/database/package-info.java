@NullMarked
package dev.palindrome.database;

import org.jspecify.annotations.NullMarked;
