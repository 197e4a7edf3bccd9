package dev.palindrome.migration.pattern;

import java.util.regex.Pattern;

/** A piece of a pattern: what it is called, and which texts it takes. */
sealed interface Part {

    /** Return it as the pattern writes it, for messages. */
    String written();

    /** Return the regular expression of the texts that it takes. */
    String expression();

    /** Characters that stand for themselves. */
    record Literal(String written) implements Part {
        @Override
        public String expression() {
            return Pattern.quote(written);
        }
    }

    /** Where a part that may be missing begins. */
    record Open(String written) implements Part {
        @Override
        public String expression() {
            return "(?:";
        }
    }

    /** Where it ends. */
    record Close(String written) implements Part {
        @Override
        public String expression() {
            return ")?";
        }
    }

    /** The version: a number or several with dots between them, or any text. */
    record Version(String written, boolean isText) implements Part {
        @Override
        public String expression() {
            return isText ? "(?<version>[^/]+?)" : "(?<version>[0-9]+(?:[.][0-9]+)*)";
        }
    }

    /** What people call the migration. */
    record Name(String written) implements Part {
        @Override
        public String expression() {
            return "(?<name>[^/]+?)";
        }
    }

    /** The word that tells an up from a down; one of the two may be no word at all. */
    record Direction(String written, String up, String down) implements Part {
        @Override
        public String expression() {
            // The longer word first: it may begin like the other one.
            boolean upFirst = up.length() >= down.length();
            return "(?<direction>%s|%s)"
                    .formatted(Pattern.quote(upFirst ? up : down), Pattern.quote(upFirst ? down : up));
        }
    }
}
