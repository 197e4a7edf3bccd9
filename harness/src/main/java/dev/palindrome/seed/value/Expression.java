package dev.palindrome.seed.value;

import java.util.ArrayList;
import java.util.List;

/** A regular expression, read in order to make texts that it matches. What it cannot read it takes literally. */
final class Expression {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";
    private static final String WORD = LETTERS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + DIGITS;
    private static final int MANY = 8;

    /** A part that makes a piece of text; more effort makes longer pieces. */
    private interface Part {
        void make(StringBuilder text, Dice dice, int effort);
    }

    private final String pattern;
    private int at;
    private final Part whole;

    private Expression(String pattern) {
        this.pattern = pattern;
        this.whole = alternatives();
    }

    static Expression parse(String pattern) {
        return new Expression(pattern);
    }

    String make(Dice dice, int effort) {
        var text = new StringBuilder();
        whole.make(text, dice, effort);
        return text.toString();
    }

    private Part alternatives() {
        var choices = new ArrayList<Part>();
        choices.add(sequence());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            choices.add(sequence());
        }
        return (text, dice, effort) -> dice.pick(choices).make(text, dice, effort);
    }

    private Part sequence() {
        var parts = new ArrayList<Part>();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            parts.add(repeated(single()));
        }
        return (text, dice, effort) -> parts.forEach(part -> part.make(text, dice, effort));
    }

    private Part single() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '^', '$' -> (text, dice, effort) -> {};
            case '.' -> oneOf(WORD);
            case '[' -> oneOf(characters());
            case '(' -> group();
            case '\\' -> at < pattern.length() ? escaped(pattern.charAt(at++)) : oneOf("\\");
            default -> oneOf(String.valueOf(c));
        };
    }

    private Part group() {
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.startsWith("?", at)) {
            // What looks around makes no text; whether it is content is found out afterwards.
            at += 2;
            alternatives();
            at++;
            return (text, dice, effort) -> {};
        }
        var inner = alternatives();
        at++;
        return inner;
    }

    private static Part escaped(char c) {
        return switch (c) {
            case 'b', 'B', 'A', 'Z', 'z', 'm', 'M', 'y', 'Y' -> (text, dice, effort) -> {};
            default -> oneOf(named(c));
        };
    }

    private static String named(char c) {
        return switch (c) {
            case 'd' -> DIGITS;
            case 'w' -> WORD;
            case 's' -> " ";
            case 'D', 'S', 'W' -> c == 'W' ? "-" : LETTERS;
            case 't' -> "\t";
            case 'n' -> "\n";
            default -> String.valueOf(c);
        };
    }

    private String characters() {
        boolean negated = at < pattern.length() && pattern.charAt(at) == '^';
        if (negated) {
            at++;
        }
        var set = new StringBuilder();
        for (int start = at; at < pattern.length() && (pattern.charAt(at) != ']' || at == start); at++) {
            char c = pattern.charAt(at);
            if (pattern.startsWith("[:", at) && pattern.indexOf(":]", at) > 0) {
                set.append(posix(pattern.substring(at + 2, pattern.indexOf(":]", at))));
                at = pattern.indexOf(":]", at) + 1;
            } else if (c == '\\' && at + 1 < pattern.length()) {
                set.append(named(pattern.charAt(++at)));
            } else if (at + 2 < pattern.length() && pattern.charAt(at + 1) == '-' && pattern.charAt(at + 2) != ']') {
                for (char member = c; member <= pattern.charAt(at + 2); member++) {
                    set.append(member);
                }
                at += 2;
            } else {
                set.append(c);
            }
        }
        at++;
        return negated ? without(set.toString()) : set.toString();
    }

    private static String posix(String name) {
        return switch (name) {
            case "digit" -> DIGITS;
            case "lower", "alpha" -> LETTERS;
            case "upper" -> LETTERS.toUpperCase(java.util.Locale.ROOT);
            case "xdigit" -> DIGITS + "abcdef";
            case "space", "blank" -> " ";
            case "punct" -> "-_.";
            default -> WORD;
        };
    }

    private static String without(String excluded) {
        var left = new StringBuilder();
        (WORD + "-_ ").chars().filter(c -> excluded.indexOf(c) < 0).forEach(c -> left.append((char) c));
        return left.toString();
    }

    private static Part oneOf(String characters) {
        return (text, dice, effort) -> {
            if (!characters.isEmpty()) {
                text.append(characters.charAt(dice.below(characters.length())));
            }
        };
    }

    private Part repeated(Part part) {
        int least = 1;
        int most = 1;
        if (at < pattern.length()) {
            switch (pattern.charAt(at)) {
                case '*' -> {
                    least = 0;
                    most = MANY;
                    at++;
                }
                case '+' -> {
                    most = MANY;
                    at++;
                }
                case '?' -> {
                    least = 0;
                    at++;
                }
                case '{' -> {
                    int end = pattern.indexOf('}', at);
                    var counts = end < 0 ? List.<Integer>of() : counts(pattern.substring(at + 1, end));
                    if (!counts.isEmpty()) {
                        least = counts.get(0);
                        most = counts.get(1);
                        at = end + 1;
                    }
                }
                default -> {}
            }
            if (at > 0
                    && at < pattern.length()
                    && pattern.charAt(at) == '?'
                    && "*+?}".indexOf(pattern.charAt(at - 1)) >= 0) {
                at++;
            }
        }
        return times(part, least, most);
    }

    private static List<Integer> counts(String text) {
        try {
            int comma = text.indexOf(',');
            if (comma < 0) {
                int count = Integer.parseInt(text);
                return List.of(count, count);
            }
            int least = comma == 0 ? 0 : Integer.parseInt(text.substring(0, comma));
            return List.of(
                    least, comma == text.length() - 1 ? least + MANY : Integer.parseInt(text.substring(comma + 1)));
        } catch (NumberFormatException notACount) {
            return List.of();
        }
    }

    private static Part times(Part part, int least, int most) {
        return (text, dice, effort) -> {
            int usual = Math.min(most, least + MANY);
            // Every few tries the whole room is used: a length may be asked for elsewhere.
            int times = least + dice.below((effort % 5 == 4 ? Math.min(most, least + 200) : usual) - least + 1);
            for (int i = 0; i < times; i++) {
                part.make(text, dice, effort);
            }
        };
    }
}
