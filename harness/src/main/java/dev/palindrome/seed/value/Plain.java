package dev.palindrome.seed.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Spells words in small ASCII letters and digits, as people do in addresses. */
final class Plain {

    private static final Map<Integer, String> LETTERS = Map.of(
            (int) '\u00e4',
            "ae",
            (int) '\u00f6',
            "oe",
            (int) '\u00fc',
            "ue",
            (int) '\u00df',
            "ss",
            (int) '\u0131',
            "i",
            (int) '\u00f8',
            "o",
            (int) '\u0142',
            "l",
            (int) '\u00e6',
            "ae",
            (int) '\u0111',
            "d");

    private Plain() {}

    /** Return the plain form; of a word in another script, which has none, a short code that is always the same. */
    static String of(String word) {
        var plain = new StringBuilder();
        word.toLowerCase(Locale.ROOT).codePoints().forEach(point -> plain.append(spelled(point)));
        return plain.length() > 0 ? plain.toString() : "u" + Long.toString(code(word), 36);
    }

    private static String spelled(int point) {
        if (isPlain(point)) {
            return Character.toString(point);
        }
        var letters = LETTERS.get(point);
        if (letters != null) {
            return letters;
        }
        int base = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD)
                .codePointAt(0);
        return isPlain(base) ? Character.toString(base) : "";
    }

    private static boolean isPlain(int point) {
        return point >= 'a' && point <= 'z' || point >= '0' && point <= '9';
    }

    private static long code(String word) {
        return Dice.start(0, word) & 0xfffff;
    }
}
