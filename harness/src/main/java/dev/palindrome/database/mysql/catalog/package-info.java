/** What the catalogs of MySQL and MariaDB say. */
@NullMarked
package dev.palindrome.database.mysql.catalog;

import org.jspecify.annotations.NullMarked;
