package dev.palindrome.migration.settings;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Lists whose values stand under a key each, {@code locations[0]}, as one value with commas. */
final class Lists {
    private static final Pattern LAST_PLACE = Pattern.compile("(.+)\\[(\\d{1,4})]");

    private Lists() {}

    static Map<String, String> joined(Map<String, String> values) {
        return joined(values, key -> ",");
    }

    static Map<String, String> joined(Map<String, String> values, UnaryOperator<String> between) {
        var joined = new TreeMap<String, String>();
        var lists = new TreeMap<String, TreeMap<Integer, String>>();
        values.forEach((key, value) -> {
            var place = LAST_PLACE.matcher(key);
            if (place.matches()) {
                lists.computeIfAbsent(place.group(1), list -> new TreeMap<>())
                        .put(Integer.valueOf(place.group(2)), value);
            } else {
                joined.put(key, value);
            }
        });
        lists.forEach((key, list) -> joined.put(key, String.join(between.apply(key), list.values())));
        return joined;
    }
}
