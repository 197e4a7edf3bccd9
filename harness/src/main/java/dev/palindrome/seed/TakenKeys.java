package dev.palindrome.seed;

/**
 * Remembers keys by their hashes, which are never 0, so that a table may be large. It never takes a key for new that it has seen. It may take a new
 * one for seen: then another value is made.
 */
abstract sealed class TakenKeys {

    /** More keys than this are kept by some of their bits alone, and cannot be given back. */
    private static final int EXACT = 500_000;

    /** Return room for about so many keys. */
    static TakenKeys room(long keys) {
        return keys <= EXACT ? new Exact() : new Blurred(keys);
    }

    abstract boolean contains(long hash);

    /** Return how many keys there are. */
    abstract int size();

    abstract void add(long hash);

    /** Give a key back, where that is possible. */
    abstract void remove(long hash);

    /** Whole hashes, in a table with open addressing; 0 stands for an empty place. */
    private static final class Exact extends TakenKeys {

        private long[] places = new long[64];
        private int size;

        @Override
        int size() {
            return size;
        }

        @Override
        boolean contains(long hash) {
            return places[place(places, hash)] != 0;
        }

        @Override
        void add(long hash) {
            if (size * 2 >= places.length) {
                grow();
            }
            int place = place(places, hash);
            size += places[place] == 0 ? 1 : 0;
            places[place] = hash;
        }

        @Override
        void remove(long hash) {
            int hole = place(places, hash);
            if (places[hole] == 0) {
                return;
            }
            places[hole] = 0;
            size--;
            // Those behind the hole were put there because this place was taken: they find their places anew.
            for (int next = after(hole); places[next] != 0; next = after(next)) {
                long moved = places[next];
                places[next] = 0;
                places[place(places, moved)] = moved;
            }
        }

        private int after(int place) {
            return place + 1 & places.length - 1;
        }

        private void grow() {
            var more = new long[places.length * 2];
            for (long hash : places) {
                if (hash != 0) {
                    more[place(more, hash)] = hash;
                }
            }
            places = more;
        }

        /** Return where the hash is, or the empty place where it belongs. */
        private static int place(long[] places, long hash) {
            int mask = places.length - 1;
            int place = (int) hash & mask;
            while (places[place] != 0 && places[place] != hash) {
                place = place + 1 & mask;
            }
            return place;
        }
    }

    /** A Bloom filter whose bits of one key lie in one line of the processor's cache: two bytes for each key, one in 500 mistaken. */
    private static final class Blurred extends TakenKeys {

        private static final int BITS = 6;
        private static final int WORDS = 8;

        private final long[] words;
        private int size;

        Blurred(long keys) {
            long blocks = Math.max(1, Math.min(keys, 1L << 30) * 16 / (WORDS * 64));
            words = new long[Math.toIntExact(blocks) * WORDS];
        }

        @Override
        int size() {
            return size;
        }

        @Override
        boolean contains(long hash) {
            int block = block(hash);
            long bits = bits(hash);
            for (int i = 0; i < BITS; i++, bits >>>= 9) {
                if ((words[block + (int) (bits >>> 6 & 7)] & 1L << bits) == 0) {
                    return false;
                }
            }
            return true;
        }

        @Override
        void add(long hash) {
            size++;
            int block = block(hash);
            long bits = bits(hash);
            for (int i = 0; i < BITS; i++, bits >>>= 9) {
                words[block + (int) (bits >>> 6 & 7)] |= 1L << bits;
            }
        }

        @Override
        void remove(long hash) {
            // Its bits may be another's as well.
        }

        private int block(long hash) {
            return (int) Long.remainderUnsigned(hash, words.length / WORDS) * WORDS;
        }

        private static long bits(long hash) {
            long bits = hash * 0x9e3779b97f4a7c15L;
            return bits ^ bits >>> 32;
        }
    }
}
