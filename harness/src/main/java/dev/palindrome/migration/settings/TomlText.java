package dev.palindrome.migration.settings;

import dev.palindrome.failure.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** A file in TOML. */
final class TomlText {
    private final Map<String, String> values = new TreeMap<>();

    private TomlText() {}

    static Map<String, String> values(String where, String text) {
        var read = Toml.parse(text);
        if (read.hasErrors()) {
            var first = read.errors().get(0);
            throw new ConfigurationException("%s:%s: this is no TOML: %s; correct the line, or take the file away"
                    .formatted(where, first.position().line(), first.getMessage()));
        }
        var flat = new TomlText();
        flat.table("", read);
        return flat.values;
    }

    private void table(String prefix, TomlTable table) {
        for (var key : table.keySet()) {
            put(prefix + key, Objects.requireNonNull(table.get(List.of(key))));
        }
    }

    private void put(String key, Object value) {
        if (value instanceof TomlTable table) {
            table(key + ".", table);
        } else if (value instanceof TomlArray list) {
            list(key, list);
        } else {
            values.put(key, String.valueOf(value));
        }
    }

    private void list(String key, TomlArray list) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < list.size(); i++) {
            var item = list.get(i);
            if (item instanceof TomlTable || item instanceof TomlArray) {
                put("%s[%s]".formatted(key, i), item);
            } else {
                texts.add(String.valueOf(item));
            }
        }
        if (!texts.isEmpty() || list.isEmpty()) {
            values.put(key, String.join(",", texts));
        }
    }
}
