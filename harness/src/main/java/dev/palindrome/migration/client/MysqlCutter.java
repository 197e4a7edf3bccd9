package dev.palindrome.migration.client;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.client.ClientPiece.Command;
import dev.palindrome.migration.client.ClientPiece.Sent;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** Goes through a file for {@code mysql} once, from its first line to its last. Never fails over what stands there. Used once. */
final class MysqlCutter<E extends Exception> {
    private static final String DELIMITER = "delimiter";

    /** Words that are commands where they begin a line on which no statement is under way. */
    private static final Set<String> COMMANDS = Set.of(
            "?",
            "clear",
            "charset",
            "connect",
            "edit",
            "ego",
            "exit",
            "go",
            "help",
            "nopager",
            "notee",
            "nowarning",
            "pager",
            "print",
            "prompt",
            "quit",
            "rehash",
            "resetconnection",
            "source",
            "status",
            "system",
            "tee",
            "use",
            "warnings");

    /** What a backslash and a letter stand for, anywhere outside of quotes. */
    private static final String LETTERS = "?cCdegGhlnpPqrRsStTuwWx.!";

    /** Whether a statement may hold the delimiter. */
    enum Bodies {
        /** The server's own program cuts at every delimiter. */
        ARE_CUT,
        /** Tools that imitate it know where the body of a routine ends, as long as the delimiter is the semicolon. */
        ARE_KNOWN
    }

    private final LineReader lines;
    private final Bodies bodies;
    private final ClientPiece.Sink<E> sink;
    /** Whole lines: those of the piece under way, and the one in which the piece before it ended. */
    private final StringBuilder text = new StringBuilder();

    private boolean textBeginsLine = true;
    private String delimiter = ";";
    private int start;
    private int startLine = 1;
    private int at;
    /** Whether nothing between the start and here is for the server. */
    private boolean idle = true;

    MysqlCutter(LineReader lines, Bodies bodies, ClientPiece.Sink<E> sink) {
        this.lines = lines;
        this.bodies = bodies;
        this.sink = sink;
    }

    void cut() throws IOException, E {
        while (hasMore()) {
            if (idle && isLineStart(at) && isCommand()) {
                command();
            } else if (sees(delimiter) && ends()) {
                send();
                begin(at + delimiter.length());
            } else if (bodies == Bodies.ARE_CUT && isShortCommand()) {
                shortCommand();
            } else {
                stepOverToken();
            }
        }
        send();
    }

    /** Read on where the lines in memory end; return whether there is a character to look at. */
    private boolean hasMore() throws IOException {
        if (at < text.length()) {
            return true;
        }
        String line = lines.next();
        if (line == null) {
            return false;
        }
        if (start > 0) {
            textBeginsLine = isLineStart(start);
            text.delete(0, start);
            at -= start;
            start = 0;
        }
        text.append(line);
        return true;
    }

    private boolean isLineStart(int place) {
        int before = place - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 ? textBeginsLine : text.charAt(before) == '\n';
    }

    private boolean isCommand() {
        if (isSpace(text.charAt(at))) {
            return false;
        }
        var line = text.substring(at, endOfLine()).strip();
        var word = line.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        if (word.equals(DELIMITER)) {
            return line.length() > DELIMITER.length();
        }
        return bodies == Bodies.ARE_CUT
                && COMMANDS.contains(word)
                && !line.contains(delimiter)
                && !line.contains("\\g");
    }

    private void command() throws E {
        int end = endOfLine();
        take(Command.of(text.substring(at, end), startLine + breaks(start, at)));
        begin(end);
    }

    private void take(Command command) throws E {
        if (command.name().equals(DELIMITER) || command.name().equals("\\d")) {
            delimiter = command.argument().isEmpty()
                    ? delimiter
                    : command.argument().split("\\s+", 2)[0];
        } else {
            sink.take(command);
        }
    }

    private boolean isShortCommand() {
        return text.charAt(at) == '\\' && at + 1 < text.length() && LETTERS.indexOf(text.charAt(at + 1)) >= 0;
    }

    /** What has been read so far is sent by {@code \g} and {@code \G}, and thrown away by {@code \c}. */
    private void shortCommand() throws E {
        char letter = text.charAt(at + 1);
        if (letter == 'g' || letter == 'G') {
            send();
        } else if (letter != 'c' && idle) {
            command();
            return;
        }
        at += 2;
        if (letter == 'g' || letter == 'G' || letter == 'c') {
            begin(at);
        }
    }

    private boolean ends() {
        if (bodies == Bodies.ARE_CUT || !delimiter.equals(";")) {
            return true;
        }
        var cut = SqlSyntax.MYSQL.statements(text.substring(start, at) + "\n;x", 1);
        return cut.get(cut.size() - 1).sql().equals("x");
    }

    private void send() throws E {
        if (!idle) {
            var piece = text.substring(start, at);
            int blank = piece.length() - piece.stripLeading().length();
            sink.take(new Sent(new Batch(piece.strip(), startLine + breaks(start, start + blank))));
        }
    }

    private void begin(int place) {
        startLine += breaks(start, place);
        start = place;
        at = place;
        idle = true;
    }

    /** Step over a quoted text or a comment as a whole, else over one character: a delimiter may stand inside a word. */
    private void stepOverToken() throws IOException {
        char c = text.charAt(at);
        boolean dashes = sees("--") && (at + 2 >= text.length() || text.charAt(at + 2) <= ' ');
        if (c == '\'' || c == '"' || c == '`') {
            idle = false;
            stepOverQuotes(c);
        } else if (c == '#' || dashes) {
            at = endOfLine();
        } else if (sees("/*") && !sees("/*!")) {
            idle = idle && !sees("/*M!"); // MariaDB obeys it
            stepOverComment();
        } else {
            idle = idle && (isSpace(c) || c == ';');
            at++;
        }
    }

    private void stepOverQuotes(char quote) throws IOException {
        at++;
        while (hasMore() && text.charAt(at) != quote) {
            at += quote != '`' && text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length());
    }

    private void stepOverComment() throws IOException {
        at += 2;
        int end = text.indexOf("*/", at);
        while (end < 0) {
            at = text.length();
            if (!hasMore()) {
                return;
            }
            end = text.indexOf("*/", at);
        }
        at = end + 2;
    }

    private boolean sees(String words) {
        boolean same = at + words.length() <= text.length();
        for (int i = 0; same && i < words.length(); i++) {
            same = text.charAt(at + i) == words.charAt(i);
        }
        return same;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private int endOfLine() {
        int end = text.indexOf("\n", at);
        return end < 0 ? text.length() : end;
    }

    private int breaks(int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            breaks += text.charAt(i) == '\n' ? 1 : 0;
        }
        return breaks;
    }
}
