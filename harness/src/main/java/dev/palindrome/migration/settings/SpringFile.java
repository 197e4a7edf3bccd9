package dev.palindrome.migration.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of an application's settings.
 *
 * @param name its name, whose ending says how it is written
 * @param where its path, for messages
 */
record SpringFile(String name, String where, String text) {
    private static final Pattern BETWEEN_DOCUMENTS = Pattern.compile("(?m)^[#!]---[ \\t]*$");

    /** What Maven puts in by the build stands bare in the sources, where YAML allows no such sign. */
    private static final Pattern BARE_MARK =
            Pattern.compile("(?m)^(\\s*(?:[^\\s#][^#\\n]*?:|-)[ \\t]+)(@[\\w.-]+@.*)$");

    /** Return the values of its documents, the last of which counts most. */
    List<Map<String, String>> documents() {
        return name.endsWith(".properties") ? ofProperties() : ofYaml();
    }

    private List<Map<String, String>> ofYaml() {
        var readable = BARE_MARK
                .matcher(text)
                .replaceAll(mark -> Matcher.quoteReplacement("%s'%s'"
                        .formatted(mark.group(1), mark.group(2).stripTrailing().replace("'", "''"))));
        return new YamlText(where).documents(readable);
    }

    private List<Map<String, String>> ofProperties() {
        var documents = new ArrayList<Map<String, String>>();
        long linesBefore = 0;
        for (var document : BETWEEN_DOCUMENTS.split(text)) {
            // Empty lines in front: a message is to name the line of the file.
            documents.add(FlatSettings.keys(where, "\n".repeat((int) linesBefore) + document));
            linesBefore += document.chars().filter(c -> c == '\n').count();
        }
        return documents;
    }
}
