package dev.palindrome.database.sqlite;

/** 128 bits that depend on every byte that was put in and on their order; good against chance, not against malice. */
final class Hash {

    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

    private long high;
    private long low;

    Hash() {
        clear();
    }

    void clear() {
        high = FIRST;
        low = SECOND;
    }

    void put(long value) {
        high = mixed(high ^ value) + low;
        low = mixed(low + value * FIRST) ^ high;
    }

    void put(String text) {
        int length = text.length();
        put(length);
        long four = 0;
        for (int i = 0; i < length; i++) {
            four = four << 16 | text.charAt(i);
            if ((i & 3) == 3) {
                put(four);
                four = 0;
            }
        }
        if ((length & 3) != 0) {
            put(four);
        }
    }

    void put(byte[] bytes) {
        put(bytes.length);
        long eight = 0;
        for (int i = 0; i < bytes.length; i++) {
            eight = eight << 8 | bytes[i] & 0xFF;
            if ((i & 7) == 7) {
                put(eight);
                eight = 0;
            }
        }
        if ((bytes.length & 7) != 0) {
            put(eight);
        }
    }

    long high() {
        return mixed(high);
    }

    long low() {
        return mixed(low);
    }

    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
