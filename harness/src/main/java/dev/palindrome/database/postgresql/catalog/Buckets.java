package dev.palindrome.database.postgresql.catalog;

import java.util.BitSet;
import java.util.Collection;

/**
 * A set of relations, as far as their oids tell in ten bits: small to compare and to send, and with thousands of tables only some in
 * a hundred are taken for one that they are not.
 */
final class Buckets {

    static final int COUNT = 1024;

    /** All there are. */
    static final Buckets ALL = new Buckets(all());

    private final BitSet bits;

    private Buckets(BitSet bits) {
        this.bits = bits;
    }

    static Buckets of(Collection<Integer> numbers) {
        var bits = new BitSet(COUNT);
        numbers.forEach(bits::set);
        return new Buckets(bits);
    }

    private static BitSet all() {
        var bits = new BitSet(COUNT);
        bits.set(0, COUNT);
        return bits;
    }

    /** Return the bucket of an oid, as {@link #expression} computes it. */
    static int numberOf(long oid) {
        return (int) (oid % COUNT);
    }

    /** Return the SQL that computes the bucket of an oid. */
    static String expression(String oid) {
        return "(%s::int & %s)".formatted(oid, COUNT - 1);
    }

    boolean contains(int number) {
        return bits.get(number);
    }

    Buckets with(Collection<Long> oids) {
        var more = (BitSet) bits.clone();
        oids.forEach(oid -> more.set(numberOf(oid)));
        return new Buckets(more);
    }

    /** Write it as a literal of the type {@code bit}. */
    @Override
    public String toString() {
        var text = new StringBuilder(COUNT);
        for (int i = 0; i < COUNT; i++) {
            text.append(bits.get(i) ? '1' : '0');
        }
        return text.toString();
    }
}
