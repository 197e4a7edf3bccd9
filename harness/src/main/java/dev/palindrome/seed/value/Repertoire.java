package dev.palindrome.seed.value;

import java.util.List;
import java.util.Set;

/** Which characters a column can hold, each more than the one before. */
public enum Repertoire {
    /** Letters without accents, digits, signs: what every character set has. */
    ASCII(0x7f),
    /** Western Europe. */
    LATIN1(0xff),
    /** All but what needs four bytes in UTF-8. */
    BASIC_PLANE(0xffff),
    /** Everything. */
    UNICODE(Character.MAX_CODE_POINT);

    private static final Set<String> WHOLE = Set.of("utf8mb4", "utf16", "utf16le", "utf32", "gb18030");
    private static final Set<String> PLANE = Set.of("utf8mb3", "utf8", "ucs2");

    private final int last;

    Repertoire(int last) {
        this.last = last;
    }

    /** Return what a character set of MySQL's holds for certain. */
    static Repertoire ofCharset(String charset) {
        if (WHOLE.contains(charset)) {
            return UNICODE;
        }
        return PLANE.contains(charset) ? BASIC_PLANE : charset.equals("latin1") ? LATIN1 : ASCII;
    }

    Repertoire and(Repertoire other) {
        return compareTo(other) < 0 ? this : other;
    }

    boolean holds(String text) {
        return this == UNICODE || text.codePoints().allMatch(point -> point <= last);
    }

    List<String> of(List<String> texts) {
        return texts.stream().filter(this::holds).toList();
    }

    /** Return the text without what is not held. */
    String strip(String text) {
        if (holds(text)) {
            return text;
        }
        var rest = new StringBuilder();
        text.codePoints().filter(point -> point <= last).forEach(rest::appendCodePoint);
        return rest.toString();
    }
}
