package dev.palindrome.seed;

import dev.palindrome.seed.value.Languages;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rows are made from, beside the seed.
 *
 * @param locales the languages of names, places and texts, as language tags, such as {@code en} and {@code tr}; none asks for a mix
 * @param profile statistics of another database that rows shall resemble, or null
 * @param data a dump whose rows are used where a table has them, or null
 * @param fixtures a folder with rows of the user's own, one file for each migration that has any, or null
 */
public record RowSources(
        List<String> locales,
        @Nullable Path profile,
        @Nullable Path data,
        @Nullable Path fixtures) {

    /** Nothing but the seed. */
    public static final RowSources NONE = new RowSources(List.of(), null, null, null);

    public RowSources {
        locales = locales.stream().map(Languages::known).toList();
    }
}
