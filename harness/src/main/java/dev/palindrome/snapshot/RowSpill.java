package dev.palindrome.snapshot;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that is too big for the memory, in a file, ordered by the text of some columns. The file has no name any more
 * once it is open, so that it is gone when this process is, however that ends.
 */
final class RowSpill implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final List<String> columns;
    private final List<String> order;
    private final int rows;

    private RowSpill(FileChannel channel, List<String> columns, List<String> order, int rows) {
        this.channel = channel;
        this.columns = List.copyOf(columns);
        this.order = List.copyOf(order);
        this.rows = rows;
    }

    /** Takes rows until they need too much room. */
    static final class Builder {

        private final FileChannel channel;
        private final DataOutputStream out;
        private final List<String> columns;
        private final List<String> order;
        private final long maxBytes;
        private int rows;

        Builder(List<String> columns, List<String> order, long maxBytes) {
            this.columns = columns;
            this.order = order;
            this.maxBytes = maxBytes;
            try {
                Path file = Files.createTempFile("palindrome", ".rows");
                channel = FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot keep rows in a file", e);
            }
            out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
        }

        /**
         * Take one more row.
         *
         * @throws RowImage.TooBig where there is no room for it; nothing is left of the file then
         */
        void add(List<@Nullable String> values) {
            try {
                for (String value : values) {
                    byte[] text = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(text == null ? -1 : text.length);
                    if (text != null) {
                        out.write(text);
                    }
                }
                rows++;
                if (out.size() == Integer.MAX_VALUE || out.size() > maxBytes) {
                    channel.close();
                    throw new RowImage.TooBig();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot keep rows in a file", e);
            }
        }

        RowSpill build() {
            try {
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot keep rows in a file", e);
            }
            return new RowSpill(channel, columns, order, rows);
        }
    }

    List<String> columns() {
        return columns;
    }

    /** Return the columns by whose text the rows are ordered. */
    List<String> order() {
        return order;
    }

    int rows() {
        return rows;
    }

    /** Return the rows from the first on; one reading at a time. */
    Iterator<List<@Nullable String>> read() {
        try {
            channel.position(0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rows that were kept in a file", e);
        }
        return new Reading(new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), BUFFER)));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Nobody reads it any more, and it has no name.
        }
    }

    private final class Reading implements Iterator<List<@Nullable String>> {

        private final DataInputStream in;
        private int next;

        Reading(DataInputStream in) {
            this.in = in;
        }

        @Override
        public boolean hasNext() {
            return next < rows;
        }

        @Override
        public List<@Nullable String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            next++;
            try {
                List<@Nullable String> values = new ArrayList<>(columns.size());
                for (int i = 0; i < columns.size(); i++) {
                    int length = in.readInt();
                    values.add(length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8));
                }
                return values;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the rows that were kept in a file", e);
            }
        }
    }
}
