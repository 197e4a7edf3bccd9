package dev.palindrome.migration.sqlmigrate;

import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.SqlSyntax;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of a file.
 *
 * @param down the way back, or null where there is no such section
 * @param declaring where a declaration that there is no way back may stand
 */
record Parsed(Script up, @Nullable Script down, String declaring, List<Oddity> oddities) {

    static Parsed of(String file, String text, String above, Section up, Section down, List<Oddity> oddities) {
        return down.isThere()
                ? new Parsed(up.script(file), down.script(file), above + down.text(), oddities)
                : new Parsed(up.script(file), null, text, oddities);
    }

    /** Return whether a statement was cut off in the middle of a literal, which no server takes. */
    boolean isTorn(SqlSyntax syntax) {
        return Stream.concat(
                        up.batches().stream(), Stream.ofNullable(down).flatMap(script -> script.batches().stream()))
                .anyMatch(batch -> syntax.endsInside(batch.sql()));
    }
}
