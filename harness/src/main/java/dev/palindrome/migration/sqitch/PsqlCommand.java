package dev.palindrome.migration.sqitch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A command of psql: what stands behind a backslash up to the end of the line, or up to another backslash.
 *
 * @param name the command without its backslash
 * @param arguments its words, quotes taken off and variables put in
 * @param runsShell whether a word stands in back-ticks
 * @param end where the file goes on
 */
record PsqlCommand(String name, List<String> arguments, boolean runsShell, int end) {

    /** They show something, or change how results look. */
    private static final Set<String> HARMLESS = Set.of(
            "a",
            "C",
            "conninfo",
            "copyright",
            "echo",
            "errverbose",
            "f",
            "h",
            "help",
            "H",
            "html",
            "l",
            "list",
            "p",
            "print",
            "pset",
            "qecho",
            "sf",
            "sv",
            "t",
            "T",
            "timing",
            "warn",
            "x",
            "z",
            "?",
            "\\");

    private static final Set<String> OFF = Set.of("off", "false", "no", "0", "");

    PsqlCommand {
        arguments = List.copyOf(arguments);
    }

    static PsqlCommand at(String text, int backslash, PsqlVariables variables) {
        return new Reader(text, backslash, variables).read();
    }

    String argument(int number) {
        return number < arguments.size() ? arguments.get(number) : "";
    }

    /** Return whether a command can be passed over: it reads at most. */
    static boolean isHarmless(String name) {
        return HARMLESS.contains(name) || name.startsWith("d") && !name.equals("drop");
    }

    /** Return whether a variable changes what an error or the end of a statement does, other than Sqitch wants it. */
    static boolean changesErrors(String name, String value) {
        boolean off = OFF.contains(value.toLowerCase(Locale.ROOT));
        return switch (name) {
            case "ON_ERROR_STOP", "AUTOCOMMIT" -> off;
            case "ON_ERROR_ROLLBACK", "SINGLELINE", "SINGLESTEP" -> !off;
            default -> false;
        };
    }

    static String refusal(String name) {
        var what = switch (name) {
            case "!" -> "runs a command of the shell";
            case "copy" -> "copies files or the output of programs";
            case "c", "connect" -> "connects to another database";
            case "gexec" -> "runs the rows of a result as statements";
            case "gset" -> "sets variables from a result";
            case "o", "out", "w", "write", "s" -> "writes files";
            default -> "is a command of psql";
        };
        return "\\%s %s, which Palindrome does not do; what the script does cannot be judged".formatted(name, what);
    }

    /** Takes a command apart. */
    private static final class Reader {
        private final String text;
        private final PsqlVariables variables;
        private final List<String> words = new ArrayList<>();
        private boolean runsShell;
        private int at;

        Reader(String text, int backslash, PsqlVariables variables) {
            this.text = text;
            this.variables = variables;
            this.at = backslash + 1;
        }

        PsqlCommand read() {
            var name = name();
            while (at < text.length() && !isEnd(text.charAt(at))) {
                if (text.charAt(at) == '\\') {
                    break;
                }
                if (Character.isWhitespace(text.charAt(at))) {
                    at++;
                } else {
                    words.add(word());
                }
            }
            if (text.startsWith("\\\\", at)) {
                at += 2; // it only ends the words; SQL may follow on the line
            }
            return new PsqlCommand(name, words, runsShell, at);
        }

        private String name() {
            int start = at;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))
                    || at < text.length() && text.charAt(at) == '_') {
                at++;
            }
            if (at == start && at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                at++; // \! and the like
            }
            return text.substring(start, at);
        }

        private String word() {
            var word = new StringBuilder();
            while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '\\') {
                char c = text.charAt(at);
                switch (c) {
                    case '\'' -> word.append(quoted());
                    case '"' -> word.append(until('"'));
                    case '`' -> {
                        runsShell = true;
                        until('`');
                    }
                    case ':' -> word.append(variable());
                    default -> {
                        word.append(c);
                        at++;
                    }
                }
            }
            return word.toString();
        }

        private String quoted() {
            var value = new StringBuilder();
            at++;
            while (at < text.length() && !isEnd(text.charAt(at))) {
                char c = text.charAt(at++);
                boolean doubled = c == '\'' && at < text.length() && text.charAt(at) == '\'';
                if (c == '\'' && !doubled) {
                    break;
                }
                if (doubled || c == '\\' && at < text.length()) {
                    c = doubled ? c : escaped(text.charAt(at));
                    at++;
                }
                value.append(c);
            }
            return value.toString();
        }

        private static char escaped(char c) {
            return switch (c) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                default -> c;
            };
        }

        /** A quote that is not closed goes to the end of the line, never beyond. */
        private String until(char quote) {
            int end = ++at;
            while (end < text.length() && text.charAt(end) != quote && !isEnd(text.charAt(end))) {
                end++;
            }
            var value = text.substring(at, end);
            boolean isClosed = end < text.length() && text.charAt(end) == quote;
            at = isClosed ? end + 1 : end;
            return value;
        }

        private String variable() {
            int start = ++at;
            char quote = at < text.length() ? text.charAt(at) : ' ';
            if (quote == '\'' || quote == '"') {
                var name = until(quote);
                return variables
                        .value(name)
                        .map(value -> quote == '"' ? PsqlVariables.identifier(value) : PsqlVariables.literal(value))
                        .orElse(":" + quote + name + quote);
            }
            if (text.startsWith("{?", at) && text.indexOf('}', at) > 0) {
                var name = text.substring(at + 2, text.indexOf('}', at));
                at += name.length() + 3;
                return variables.value(name).isPresent() ? "TRUE" : "FALSE";
            }
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            var name = text.substring(start, at);
            return variables.value(name).orElse(":" + name);
        }

        private static boolean isEnd(char c) {
            return c == '\n' || c == '\r';
        }
    }
}
