package dev.palindrome.seed.value;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/**
 * Shapes on a plane or a globe as MySQL stores them: its reference system, then well-known binary.
 *
 * @param kind the type
 * @param system the number of the reference system, 0 for a plain plane
 */
record Geometry(String kind, int system) implements ValueSource {

    private static final Pattern SYSTEM = Pattern.compile("srid (\\d+)");
    private static final int USUAL = 10_000;
    private static final int MOST_BYTES = 256;

    /** Return the source for a column, whose declared type may name a reference system. */
    static Geometry of(String kind, String declaredType) {
        var system = SYSTEM.matcher(declaredType);
        return new Geometry(kind, system.find() ? Integer.parseInt(system.group(1)) : 0);
    }

    @Override
    public String value(Dice dice) {
        return distinct(dice, dice.below(USUAL));
    }

    @Override
    public String distinct(Dice dice, long number) {
        var bytes = ByteBuffer.allocate(MOST_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(system);
        switch (kind) {
            case "linestring" -> line(bytes, number);
            case "polygon" -> polygon(bytes, number);
            case "multipoint" -> several(bytes, 4, n -> point(bytes, n), number);
            case "multilinestring" -> several(bytes, 5, n -> line(bytes, n), number);
            case "multipolygon" -> several(bytes, 6, n -> polygon(bytes, n), number);
            case "geometrycollection", "geomcollection" -> several(bytes, 7, n -> point(bytes, n), number);
            default -> point(bytes, number);
        }
        return "0x" + HexFormat.of().withUpperCase().formatHex(bytes.array(), 0, bytes.position());
    }

    private static void several(ByteBuffer bytes, int type, LongConsumer part, long number) {
        head(bytes, type).putInt(2);
        part.accept(number);
        part.accept(number + 1);
    }

    private static void point(ByteBuffer bytes, long number) {
        position(head(bytes, 1), number, 0, 0);
    }

    private static void line(ByteBuffer bytes, long number) {
        head(bytes, 2).putInt(2);
        position(bytes, number, 0, 0);
        position(bytes, number, 0.25, 0.5);
    }

    private static void polygon(ByteBuffer bytes, long number) {
        head(bytes, 3).putInt(1).putInt(4);
        position(bytes, number, 0, 0);
        position(bytes, number, 0.5, 0);
        position(bytes, number, 0, 0.5);
        position(bytes, number, 0, 0);
    }

    /** Well within the degrees of a globe. */
    private static void position(ByteBuffer bytes, long number, double x, double y) {
        bytes.putDouble(number % 80 + x).putDouble(number / 80 % 80 + number / 6400 / 1000.0 + y);
    }

    private static ByteBuffer head(ByteBuffer bytes, int type) {
        return bytes.put((byte) 1).putInt(type);
    }
}
