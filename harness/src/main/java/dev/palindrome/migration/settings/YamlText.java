package dev.palindrome.migration.settings;

import dev.palindrome.failure.ConfigurationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A file in YAML. Its nodes are looked at and never made into objects, whatever their tags say. */
final class YamlText {
    private static final int DEEPEST = 100;
    private static final int MOST = 20_000;
    private static final Set<String> NOTHING = Set.of("", "~", "null");
    private static final Set<String> YES = Set.of("yes", "on");
    private static final Set<String> NO = Set.of("no", "off");
    private static final String MERGE = "<<";

    private final String where;

    YamlText(String where) {
        this.where = where;
    }

    /** Return the values of each document, with a key for each place of a list. */
    List<Map<String, String>> documents(String text) {
        var settings = LoadSettings.builder().setLabel(where).build();
        var documents = new ArrayList<Map<String, String>>();
        try {
            for (var root : new Compose(settings).composeAllFromString(text)) {
                documents.add(values(root));
            }
        } catch (MarkedYamlEngineException e) {
            int line =
                    e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0);
            throw broken(line, e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw broken(0, String.valueOf(e.getMessage()), e);
        }
        return documents;
    }

    private Map<String, String> values(Node root) {
        var values = new TreeMap<String, String>();
        if (root instanceof MappingNode mapping) {
            mapping("", mapping, values, 0);
        } else if (!(root instanceof ScalarNode scalar && text(scalar).isEmpty())) {
            throw broken(line(root), "there are no keys with values", null);
        }
        return values;
    }

    private void mapping(String prefix, MappingNode mapping, Map<String, String> values, int depth) {
        var entries = mapping.getValue();
        entries.stream().filter(YamlText::merges).forEach(entry -> merge(prefix, entry.getValueNode(), values, depth));
        var keys = new HashSet<String>();
        for (var entry : entries) {
            if (merges(entry)) {
                continue;
            }
            var key = key(entry.getKeyNode());
            if (!keys.add(key)) {
                throw broken(line(entry.getKeyNode()), "the key \"%s\" stands there twice".formatted(key), null);
            }
            put(prefix + key, entry.getValueNode(), values, depth + 1);
        }
    }

    private void merge(String prefix, Node merged, Map<String, String> values, int depth) {
        if (merged instanceof MappingNode mapping) {
            mapping(prefix, mapping, values, depth + 1);
        } else if (merged instanceof SequenceNode several) {
            // Of several the first counts most.
            for (int i = several.getValue().size() - 1; i >= 0; i--) {
                merge(prefix, several.getValue().get(i), values, depth + 1);
            }
        }
    }

    private void put(String key, Node value, Map<String, String> values, int depth) {
        if (depth > DEEPEST || values.size() > MOST) {
            throw broken(line(value), "it holds more than can be meant, by aliases that repeat each other", null);
        }
        if (value instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
            mapping(key + ".", mapping, values, depth);
        } else if (value instanceof SequenceNode list && !list.getValue().isEmpty()) {
            for (int i = 0; i < list.getValue().size(); i++) {
                put("%s[%s]".formatted(key, i), list.getValue().get(i), values, depth + 1);
            }
        } else {
            values.put(key, value instanceof ScalarNode scalar ? text(scalar) : "");
        }
    }

    private String key(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw broken(line(node), "a key is no plain text", null);
    }

    private static boolean merges(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode key && key.isPlain() && MERGE.equals(key.getValue());
    }

    private static String text(ScalarNode scalar) {
        var text = scalar.getValue();
        if (!scalar.isPlain()) {
            return text;
        }
        var word = text.toLowerCase(Locale.ROOT);
        if (NOTHING.contains(word)) {
            return "";
        }
        return YES.contains(word) ? "true" : NO.contains(word) ? "false" : text;
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0);
    }

    private ConfigurationException broken(int line, String problem, @Nullable Exception cause) {
        var message = "%s:%s: this is no YAML: %s; correct the line, or take the file away"
                .formatted(where, line + 1, problem);
        return cause == null ? new ConfigurationException(message) : new ConfigurationException(message, cause);
    }
}
