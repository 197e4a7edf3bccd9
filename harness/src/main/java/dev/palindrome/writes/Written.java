package dev.palindrome.writes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that was written after the up.
 *
 * @param what why it was written
 * @param key the values that tell it from other rows, by column; none where nothing does
 * @param values what stood in it then; nothing where it was deleted
 * @param like the key of the row that it was made like, and that the new version did not touch
 * @param likeValues what stood in that one
 */
public record Written(
        Loosening what,
        Map<String, String> key,
        Map<String, @Nullable String> values,
        Map<String, String> like,
        Map<String, @Nullable String> likeValues) {

    public Written {
        key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        like = Collections.unmodifiableMap(new LinkedHashMap<>(like));
        likeValues = Collections.unmodifiableMap(new LinkedHashMap<>(likeValues));
    }

    /** Return the key as people read it: {@code id=7}. */
    public String shownKey() {
        return key.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
