/** MySQL 8.0 to 9 and MariaDB 10.6 to 11: servers, rows, sessions. */
@NullMarked
package dev.palindrome.database.mysql;

import org.jspecify.annotations.NullMarked;
