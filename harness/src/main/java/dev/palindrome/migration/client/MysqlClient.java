package dev.palindrome.migration.client;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.client.ClientPiece.Command;
import dev.palindrome.migration.client.ClientPiece.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a file as the program {@code mysql} does: up to the delimiter, which {@code DELIMITER} changes, wherever it stands outside of
 * quotes and comments. What stands between two delimiters is sent in one go. Never fails. Used once.
 */
public final class MysqlClient {
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
    public enum Bodies {
        /** The server's own program cuts at every delimiter. */
        ARE_CUT,
        /** Tools that imitate it know where the body of a routine ends, as long as the delimiter is the semicolon. */
        ARE_KNOWN
    }

    private final String text;
    private final Bodies bodies;
    private final List<ClientPiece> pieces = new ArrayList<>();
    private String delimiter = ";";
    private int start;
    private int at;

    private MysqlClient(String text, Bodies bodies) {
        this.text = text;
        this.bodies = bodies;
    }

    /** Return what the program makes of a file, in order. */
    public static List<ClientPiece> pieces(String text) {
        return new MysqlClient(text, Bodies.ARE_CUT).cut();
    }

    /** Return the statements of a file as tools read it that know DELIMITER and the bodies of routines, and no other command. */
    public static List<Batch> statements(String text) {
        return new MysqlClient(text, Bodies.ARE_KNOWN)
                .cut().stream()
                        .filter(Sent.class::isInstance)
                        .map(piece -> ((Sent) piece).batch())
                        .toList();
    }

    private List<ClientPiece> cut() {
        while (at < text.length()) {
            if (isLineStart() && isIdle() && isCommand()) {
                command();
            } else if (text.startsWith(delimiter, at) && ends()) {
                send();
                at += delimiter.length();
                start = at;
            } else if (bodies == Bodies.ARE_CUT && isShortCommand()) {
                shortCommand();
            } else {
                at = behindToken();
            }
        }
        send();
        return pieces;
    }

    private boolean isLineStart() {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    private boolean isIdle() {
        return !SqlSyntax.MYSQL.holdsStatement(text.substring(start, at));
    }

    private boolean isCommand() {
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

    private void command() {
        int end = endOfLine();
        take(Command.of(text.substring(at, end), line(at)));
        at = end;
        start = end;
    }

    private void take(Command command) {
        if (command.name().equals(DELIMITER) || command.name().equals("\\d")) {
            delimiter = command.argument().isEmpty()
                    ? delimiter
                    : command.argument().split("\\s+", 2)[0];
        } else {
            pieces.add(command);
        }
    }

    private boolean isShortCommand() {
        return text.charAt(at) == '\\' && at + 1 < text.length() && LETTERS.indexOf(text.charAt(at + 1)) >= 0;
    }

    /** What has been read so far is sent by {@code \g} and {@code \G}, and thrown away by {@code \c}. */
    private void shortCommand() {
        char letter = text.charAt(at + 1);
        if (letter == 'g' || letter == 'G') {
            send();
        } else if (letter != 'c' && isIdle()) {
            command();
            return;
        }
        boolean ends = letter == 'g' || letter == 'G' || letter == 'c';
        at += 2;
        start = ends ? at : start;
    }

    private boolean ends() {
        var piece = text.substring(start, at);
        if (bodies == Bodies.ARE_CUT || !delimiter.equals(";")) {
            return true;
        }
        var cut = SqlSyntax.MYSQL.statements(piece + "\n;x", 1);
        return cut.get(cut.size() - 1).sql().equals("x");
    }

    private void send() {
        var piece = text.substring(start, at);
        if (SqlSyntax.MYSQL.holdsStatement(piece)) {
            int blank = piece.length() - piece.stripLeading().length();
            pieces.add(new Sent(new Batch(piece.strip(), line(start + blank))));
        }
    }

    /** Step over a quoted text or a comment as a whole, else over one character: a delimiter may stand inside a word. */
    private int behindToken() {
        char c = text.charAt(at);
        if (c == '\'' || c == '"' || c == '`') {
            return behindQuotes(c);
        }
        boolean dashes = text.startsWith("--", at) && (at + 2 >= text.length() || text.charAt(at + 2) <= ' ');
        if (c == '#' || dashes) {
            return endOfLine();
        }
        if (text.startsWith("/*", at) && !text.startsWith("/*!", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        return at + 1;
    }

    private int behindQuotes(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += quote != '`' && text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, text.length());
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int line(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
