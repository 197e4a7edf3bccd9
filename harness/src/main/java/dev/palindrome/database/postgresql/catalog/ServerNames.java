package dev.palindrome.database.postgresql.catalog;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Knows the names that the server chooses for constraints, indexes and sequences whose author gave none. */
final class ServerNames {

    /** Names are cut to this many bytes, NAMEDATALEN - 1. */
    private static final int LIMIT = 63;

    private ServerNames() {}

    /**
     * Return whether the server would choose that name: {@code base_addition_label}, with a number behind the label where the
     * plain name was taken.
     *
     * @param addition the columns' names joined by {@code _}, or empty
     */
    static boolean wouldChoose(@Nullable String name, String base, String addition, String label) {
        if (name == null || label.isEmpty()) {
            return false;
        }
        int end = name.length();
        while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
            end--;
        }
        String number = name.substring(end);
        return name.equals(make(base, addition, label + number)) || name.equals(make(base, addition, label));
    }

    /** The server shortens the longer of the two, byte by byte, until all fits, and never cuts a character in two. */
    private static String make(String base, String addition, String label) {
        int overhead = bytes(label) + 1 + (addition.isEmpty() ? 0 : 1);
        int first = bytes(base);
        int second = bytes(addition);
        while (first + second > LIMIT - overhead) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        String middle = addition.isEmpty() ? "" : "_" + clip(addition, second);
        return clip(base, first) + middle + "_" + label;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String clip(String text, int limit) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int end = Math.min(limit, bytes.length);
        while (end > 0 && end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
