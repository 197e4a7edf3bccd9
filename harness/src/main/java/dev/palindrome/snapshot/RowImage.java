package dev.palindrome.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table as they once were, packed into bytes: each value its length plus one and its UTF-8, NULL a zero. Order and
 * columns are those in which the rows came.
 */
final class RowImage {

    /** Ends the reading of a table that is too big to be kept. */
    static final class TooBig extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooBig() {
            super("too big to be kept", null, false, false);
        }
    }

    /** Takes rows until they are too many. */
    static final class Builder {

        private static final int NUMBER = 5;

        private final List<String> columns;
        private final int maxRows;
        private final long maxBytes;
        private byte[] bytes = new byte[1024];
        private int[] starts = new int[64];
        private int length;
        private int rows;

        Builder(List<String> columns, int maxRows, long maxBytes) {
            this.columns = columns;
            this.maxRows = maxRows;
            this.maxBytes = maxBytes;
        }

        /**
         * Take one more row.
         *
         * @throws TooBig where there is no room for it
         */
        void add(List<@Nullable String> values) {
            if (rows >= maxRows) {
                throw new TooBig();
            }
            if (rows == starts.length) {
                starts = Arrays.copyOf(starts, rows * 2);
            }
            starts[rows++] = length;
            values.forEach(this::append);
            if (length > maxBytes) {
                throw new TooBig();
            }
        }

        private void append(@Nullable String value) {
            if (value == null) {
                reserve(NUMBER);
                number(0);
                return;
            }
            byte[] text = value.getBytes(StandardCharsets.UTF_8);
            reserve(NUMBER + text.length);
            number(text.length + 1);
            System.arraycopy(text, 0, bytes, length, text.length);
            length += text.length;
        }

        private void reserve(int more) {
            if (length + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
            }
        }

        /** Write seven bits a byte, the highest bit says that more follow: short values cost one byte more. */
        private void number(int value) {
            int rest = value;
            while (rest > 0x7F) {
                bytes[length++] = (byte) (rest & 0x7F | 0x80);
                rest >>>= 7;
            }
            bytes[length++] = (byte) rest;
        }

        RowImage build() {
            return new RowImage(columns, Arrays.copyOf(bytes, length), Arrays.copyOf(starts, rows));
        }
    }

    private final List<String> columns;
    private final byte[] bytes;
    private final int[] starts;

    private RowImage(List<String> columns, byte[] bytes, int[] starts) {
        this.columns = List.copyOf(columns);
        this.bytes = bytes;
        this.starts = starts;
    }

    List<String> columns() {
        return columns;
    }

    int rows() {
        return starts.length;
    }

    /** Return how many bytes it occupies, about. */
    long weight() {
        return bytes.length + 4L * starts.length;
    }

    List<@Nullable String> row(int index) {
        List<@Nullable String> values = new ArrayList<>(columns.size());
        int at = starts[index];
        for (int i = 0; i < columns.size(); i++) {
            int number = 0;
            int shift = 0;
            byte next;
            do {
                next = bytes[at++];
                number |= (next & 0x7F) << shift;
                shift += 7;
            } while (next < 0);
            if (number == 0) {
                values.add(null);
            } else {
                values.add(new String(bytes, at, number - 1, StandardCharsets.UTF_8));
                at += number - 1;
            }
        }
        return values;
    }
}
