package dev.palindrome.museum;

import dev.palindrome.migration.Folder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a tool writes a history. */
interface Syntax {

    /** Return the name of the format: {@code mybatis}. */
    String format();

    /** Write the files. */
    void write(List<Plain> history, Folder folder);

    /**
     * Return what a statement on the book of another tool is in this one's words, by the statement's first words.
     *
     * @see Book
     */
    Map<String, String> book();

    /** Return why the tool cannot say what an exhibit shows, or what its repaired twin does; nothing where it can. */
    Optional<String> cannot(String exhibit, boolean repaired);

    /** Return grade and verdicts of a bad exhibit, where the tool itself makes more of it than who sends the same SQL does. */
    default String judgement(Exhibit exhibit) {
        return exhibit.judgement();
    }
}
