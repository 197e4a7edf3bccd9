package dev.palindrome.migration.settings;

import dev.palindrome.failure.ConfigurationException;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Asks whether profiles are active as Spring writes it: {@code prod & !(eu | us)}. */
final class ProfileExpression {
    private static final Pattern TOKEN = Pattern.compile("[()&|!]|[^()&|!\\s]+");

    private final String text;
    private final Collection<String> active;
    private final List<String> tokens;
    private int at;

    private ProfileExpression(String text, Collection<String> active) {
        this.text = text;
        this.active = active;
        this.tokens = TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Return whether one of several expressions holds, which stand between commas. */
    static boolean anyHolds(String expressions, Collection<String> active) {
        return List.of(expressions.split(",")).stream()
                .anyMatch(expression -> new ProfileExpression(expression, active).holds());
    }

    private boolean holds() {
        boolean holds = either();
        if (at < tokens.size()) {
            throw broken();
        }
        return holds;
    }

    private boolean either() {
        boolean holds = both();
        while (takes("|")) {
            holds |= both();
        }
        return holds;
    }

    private boolean both() {
        boolean holds = one();
        while (takes("&")) {
            holds &= one();
        }
        return holds;
    }

    private boolean one() {
        if (takes("!")) {
            return !one();
        }
        if (takes("(")) {
            boolean holds = either();
            if (!takes(")")) {
                throw broken();
            }
            return holds;
        }
        if (at == tokens.size() || "&|)".contains(tokens.get(at))) {
            throw broken();
        }
        return active.contains(tokens.get(at++));
    }

    private boolean takes(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private ConfigurationException broken() {
        return new ConfigurationException(
                "spring.config.activate.on-profile is \"%s\", which is no expression of profiles; for example: prod & !eu"
                        .formatted(text.strip()));
    }
}
