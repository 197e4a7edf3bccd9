package dev.palindrome.seed.value;

/** Spells numbers as the identifiers that machines make. */
final class Identifiers {

    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    private Identifiers() {}

    /** Return a UUID of version 4, different for different first numbers below 2^48. */
    static String uuid(long first, long second) {
        var hex = hex(first & 0xffff_ffff_ffffL).substring(4) + hex(second);
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-4" + hex.substring(13, 16) + "-a"
                + hex.substring(17, 20) + "-" + hex.substring(16, 28);
    }

    /** Return sixteen hexadecimal digits. */
    static String hex(long number) {
        var text = new char[16];
        for (int i = 0; i < 16; i++) {
            text[i] = DIGITS[(int) (number >>> (60 - 4 * i)) & 15];
        }
        return new String(text);
    }

    static String address(Dice dice) {
        return address(dice.below(1 << 24));
    }

    /** Return an address of the private network 10.0.0.0/8. */
    static String address(long number) {
        return "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }
}
