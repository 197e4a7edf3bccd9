package dev.palindrome.database.postgresql;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in the text form of COPY, as UTF-8. Not safe for use by several threads. */
final class CopyText {

    private byte[] bytes;
    private int size;

    /** @param capacity how many bytes it holds before it grows */
    CopyText(int capacity) {
        this.bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    void clear() {
        size = 0;
    }

    void append(List<@Nullable String> row) {
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                bytes[size++] = '\t';
            }
            var value = row.get(i);
            // No character takes more than three bytes, one of a pair two; and there is what stands around a value.
            room(value == null ? 8 : value.length() * 3 + 8);
            if (value == null) {
                escape('N');
            } else {
                append(value);
            }
        }
        room(1);
        bytes[size++] = '\n';
    }

    /** A bare backslash, tab or line end would be read as COPY's own; {@code \.} alone on a line would end it. */
    private void append(String value) {
        int plain = plain(value);
        for (int i = plain; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                i += wide(value, i, c);
            } else {
                narrow(c);
            }
        }
    }

    /** Append the characters up to the first that is not written as it is; return how many they are. */
    private int plain(String value) {
        // Nearly all values are nothing else, so that this loop works on variables of its own.
        var to = bytes;
        int at = size;
        int length = value.length();
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80 || c <= '\r' || c == '\\') {
                size = at + i;
                return i;
            }
            to[at + i] = (byte) c;
        }
        size = at + length;
        return length;
    }

    private void narrow(char c) {
        switch (c) {
            case '\\' -> escape('\\');
            case '\t' -> escape('t');
            case '\n' -> escape('n');
            case '\r' -> escape('r');
            default -> bytes[size++] = (byte) c;
        }
    }

    private void escape(char c) {
        bytes[size++] = '\\';
        bytes[size++] = (byte) c;
    }

    /** Append what begins with this character; return how many more belong to it. Half a pair becomes a question mark. */
    private int wide(String value, int index, char c) {
        if (c < 0x800) {
            bytes[size++] = (byte) (0xc0 | c >> 6);
            bytes[size++] = (byte) (0x80 | c & 0x3f);
            return 0;
        }
        if (!Character.isSurrogate(c)) {
            bytes[size++] = (byte) (0xe0 | c >> 12);
            bytes[size++] = (byte) (0x80 | c >> 6 & 0x3f);
            bytes[size++] = (byte) (0x80 | c & 0x3f);
            return 0;
        }
        int point = value.codePointAt(index);
        if (point == c) {
            bytes[size++] = '?';
            return 0;
        }
        bytes[size++] = (byte) (0xf0 | point >> 18);
        bytes[size++] = (byte) (0x80 | point >> 12 & 0x3f);
        bytes[size++] = (byte) (0x80 | point >> 6 & 0x3f);
        bytes[size++] = (byte) (0x80 | point & 0x3f);
        return 1;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
