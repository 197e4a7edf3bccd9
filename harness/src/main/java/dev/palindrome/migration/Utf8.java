package dev.palindrome.migration;

import dev.palindrome.failure.ConfigurationException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes files strictly: a character that is guessed would be a value that nobody wrote. Safe for use by several threads. */
public final class Utf8 {
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /**
     * Return the text of a file.
     *
     * @throws ConfigurationException where it is not UTF-8, naming line and byte
     */
    public static String decode(String file, byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new ConfigurationException(
                    message(file, bytes, in.position(), out.flip().toString()));
        }
        return out.flip().toString();
    }

    /** Return a text without the byte order mark that it may begin with. */
    public static String withoutMark(String text) {
        return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
    }

    private static String message(String file, byte[] bytes, int offset, String before) {
        int line = 1 + Lines.breaks(before, 0, before.length());
        var encoding = guess(bytes);
        return "%s is not UTF-8: line %s, byte %s of the file is 0x%02X; %s, for instance: iconv -f %s -t UTF-8"
                .formatted(file, line, offset + 1, bytes[offset] & 0xFF, "save the file as UTF-8", encoding);
    }

    private static String guess(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return mark == 0xFFFE || mark == 0xFEFF ? "UTF-16" : "WINDOWS-1252";
    }
}
