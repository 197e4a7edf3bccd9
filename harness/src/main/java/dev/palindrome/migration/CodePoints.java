package dev.palindrome.migration;

import java.util.Comparator;

/** Orders texts by their code points, which is the order of their UTF-8 bytes, whatever the locale. */
final class CodePoints implements Comparator<String> {
    static final Comparator<String> ORDER = new CodePoints();

    private CodePoints() {}

    @Override
    public int compare(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return Integer.compare(rank(a.charAt(i)), rank(b.charAt(i)));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** A surrogate stands for a character above all others, but its number does not. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}
