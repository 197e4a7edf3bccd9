package dev.palindrome.migration.goose;

import java.util.Objects;

/**
 * Puts values for variables, as goose does where {@code ENVSUB ON} stands: {@code $NAME}, <code>${NAME}</code>,
 * <code>${NAME:-instead}</code>, <code>${NAME-instead}</code>, <code>${NAME?complaint}</code> and
 * <code>${NAME:offset:length}</code>; {@code $$} is a dollar. What is not set is empty.
 */
final class Substitution {
    private final Environment environment;

    Substitution(Environment environment) {
        this.environment = environment;
    }

    /**
     * Return the text with values.
     *
     * @throws IllegalArgumentException where the text has a form that goose refuses, or asks for a variable that is not set
     */
    String apply(String text) {
        return new Reading(text).upTo(Reading.NOTHING);
    }

    /** One pass over a text; what stands behind an operator is a text again. */
    private final class Reading {
        private static final char NOTHING = '\0';

        private final String text;
        private int at;

        Reading(String text) {
            this.text = text;
        }

        String upTo(char stop) {
            var out = new StringBuilder();
            while (at < text.length() && (stop == NOTHING || text.charAt(at) != stop)) {
                out.append(piece());
            }
            return out.toString();
        }

        private String piece() {
            if (text.startsWith("\\\\", at)) {
                return stepped(2, "\\\\");
            }
            if (text.startsWith("\\$", at) || text.startsWith("$$", at)) {
                return stepped(2, "$");
            }
            if (text.startsWith("$(", at)) {
                return stepped(2, "$(");
            }
            if (text.charAt(at) == '$' && at < text.length() - 1) {
                at++;
                return text.charAt(at) == '{' ? braces() : value(identifier());
            }
            return stepped(1, text.substring(at, at + 1));
        }

        private String braces() {
            at++;
            var name = identifier();
            String result;
            if (text.startsWith("}", at)) {
                result = value(name);
            } else if (text.startsWith(":-", at)) {
                at += 2;
                var instead = upTo('}');
                result = value(name).isEmpty() ? instead : value(name);
            } else if (text.startsWith("-", at)) {
                at++;
                result = Objects.requireNonNullElse(environment.value(name), upTo('}'));
            } else if (text.startsWith("?", at)) {
                at++;
                result = required(name, upTo('}'));
            } else if (text.startsWith(":", at)) {
                at++;
                result = part(value(name), upTo('}'));
            } else {
                throw new IllegalArgumentException("behind ${%s goose wants one of } :- - ? :".formatted(name));
            }
            if (!text.startsWith("}", at)) {
                throw new IllegalArgumentException("${%s is not closed".formatted(name));
            }
            at++;
            return result;
        }

        private String required(String name, String complaint) {
            var value = environment.value(name);
            if (value == null) {
                throw new IllegalArgumentException("the environment variable %s is not set: %s"
                        .formatted(name, complaint.isEmpty() ? "the file asks for it" : complaint));
            }
            return value;
        }

        private String identifier() {
            int start = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            if (start == at || !Character.isLetter(text.charAt(start))) {
                throw new IllegalArgumentException(
                        "behind a dollar goose wants a variable's name, which begins with a letter; write $$ for a dollar");
            }
            return text.substring(start, at);
        }

        private String stepped(int characters, String result) {
            at += characters;
            return result;
        }

        private String value(String name) {
            return Objects.requireNonNullElse(environment.value(name), "");
        }
    }

    /** A negative offset counts from the end, as does a negative length. */
    private static String part(String value, String range) {
        try {
            var numbers = range.split(":", 2);
            int offset = Integer.parseInt(numbers[0].strip());
            int from = clamp(offset < 0 ? value.length() + offset : offset, 0, value.length());
            if (numbers.length == 1) {
                return value.substring(from);
            }
            int length = Integer.parseInt(numbers[1].strip());
            int to = clamp(length < 0 ? value.length() + length : from + length, from, value.length());
            return value.substring(from, to);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is no offset and length".formatted(range), e);
        }
    }

    private static int clamp(int value, int low, int high) {
        return Math.max(low, Math.min(value, high));
    }
}
