package dev.palindrome.database.mysql.catalog;

/** Writes names as the server does when it makes files of them. */
final class FileNames {

    private FileNames() {}

    /** Whatever is no plain letter, digit or underscore is written by its number. Letters of some scripts are not, and not known here. */
    static String of(String name) {
        var file = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '_')) {
                file.append(c);
            } else {
                file.append('@').append(String.format("%04x", (int) c));
            }
        }
        return file.toString();
    }
}
