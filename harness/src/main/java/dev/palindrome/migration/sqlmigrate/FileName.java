package dev.palindrome.migration.sqlmigrate;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.SourceFolder;

/**
 * The name of a migration file.
 *
 * @param file the file
 * @param digits what it begins with; empty where it has no number, which puts it behind those that do
 * @param version the digits as a number, 0 where there are none
 */
record FileName(String file, String digits, long version) {

    static FileName of(SourceFolder folder, String file) {
        int end = 0;
        while (end < file.length() && file.charAt(end) >= '0' && file.charAt(end) <= '9') {
            end++;
        }
        var digits = file.substring(0, end);
        try {
            return new FileName(file, digits, digits.isEmpty() ? 0 : Long.parseLong(digits));
        } catch (NumberFormatException e) {
            throw new ConfigurationException(
                    "%s begins with a number of more than 64 bits, at which sql-migrate stops; give it a shorter one"
                            .formatted(folder.where(file)),
                    e);
        }
    }

    boolean isNumbered() {
        return !digits.isEmpty();
    }

    String stem() {
        return file.substring(0, file.length() - ".sql".length());
    }

    /** Return what stands behind the number and one separator. */
    String title() {
        var rest = stem().substring(digits.length());
        boolean separated = !rest.isEmpty() && "-_. ".indexOf(rest.charAt(0)) >= 0;
        return separated ? rest.substring(1) : rest;
    }
}
