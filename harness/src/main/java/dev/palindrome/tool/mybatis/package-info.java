/** MyBatis Migrations, run by its own library: the only package that knows it. */
@NullMarked
package dev.palindrome.tool.mybatis;

import org.jspecify.annotations.NullMarked;
