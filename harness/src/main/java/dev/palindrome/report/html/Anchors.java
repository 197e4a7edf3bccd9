package dev.palindrome.report.html;

import java.util.HashSet;
import java.util.Set;

/** Hands out names for places in the page, each only once. For one page. */
final class Anchors {

    private static final int LONGEST = 100;

    private final Set<String> taken = new HashSet<>();

    /** Return the text as a name: {@code 000003}, {@code 000003.schema-restored}. */
    String of(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9._-]", "-");
        String wanted = plain.isEmpty() ? "-" : plain.substring(0, Math.min(LONGEST, plain.length()));
        String anchor = wanted;
        for (int i = 2; !taken.add(anchor); i++) {
            anchor = wanted + "~" + i;
        }
        return anchor;
    }
}
