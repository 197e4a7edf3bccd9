package dev.palindrome.project;

import java.util.function.Consumer;

/** Knows what one tool leaves in a project. Holds no state. */
interface ToolSigns {

    /** Return the tool's name; that of its format where Palindrome can run it. */
    String tool();

    /** Return what has to be built before Palindrome can run it, as a clause, or an empty text. */
    default String missing() {
        return "";
    }

    /** Look for the tool, and tell each sign of it. */
    void look(Tree tree, Consumer<Sign> found);
}
