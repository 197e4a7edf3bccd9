@NullMarked
package dev.palindrome.database.sqlite;

import org.jspecify.annotations.NullMarked;
