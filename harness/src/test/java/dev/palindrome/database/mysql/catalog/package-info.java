@NullMarked
package dev.palindrome.database.mysql.catalog;

import org.jspecify.annotations.NullMarked;
