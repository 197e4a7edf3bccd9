package dev.palindrome.check;

/** The place to edit: a file of the migration folder and a line counted from 1, or 0 where no line is known. */
public record Location(String file, int line) {}
