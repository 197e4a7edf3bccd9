/** Scripts of MyBatis Migrations: an up and an undo in one file, cut into statements line by line. */
@NullMarked
package dev.palindrome.migration.mybatis;

import org.jspecify.annotations.NullMarked;
