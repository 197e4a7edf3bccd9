/** Folders of Prisma Migrate: a directory for each migration, without a way back unless somebody wrote one. */
@NullMarked
package dev.palindrome.migration.prisma;

import org.jspecify.annotations.NullMarked;
