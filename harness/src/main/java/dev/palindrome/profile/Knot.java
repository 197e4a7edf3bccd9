package dev.palindrome.profile;

import dev.palindrome.failure.ConfigurationException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One place in a profile's file, which knows its line. Nothing is made into objects, whatever tags say. */
final class Knot {

    private final String where;
    private final String key;
    private final @Nullable Node node;

    private Knot(String where, String key, @Nullable Node node) {
        this.where = where;
        this.key = key;
        this.node = node;
    }

    static Knot root(String where, String text) {
        try {
            var compose = new Compose(LoadSettings.builder().setLabel(where).build());
            return new Knot(where, "the file", compose.composeString(text).orElse(null));
        } catch (MarkedYamlEngineException e) {
            int line =
                    e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0);
            throw broken(where, line, e.getProblem());
        } catch (YamlEngineException e) {
            throw broken(where, 0, String.valueOf(e.getMessage()));
        }
    }

    /** Refuse other keys than these: a misspelt one must not be passed over in silence. */
    Knot only(String... known) {
        for (var name : entries().keySet()) {
            if (!Arrays.asList(known).contains(name)) {
                throw at(name).broken("it is not known there; known are " + String.join(", ", known));
            }
        }
        return this;
    }

    boolean has(String name) {
        return entries().containsKey(name);
    }

    Knot at(String name) {
        var found = entries().get(name);
        if (found == null) {
            throw broken("%s is missing".formatted(name));
        }
        return found;
    }

    Map<String, Knot> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw broken("keys with values are expected");
        }
        var entries = new LinkedHashMap<String, Knot>();
        for (var entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode name)) {
                throw broken("a key is no plain text");
            }
            if (entries.put(name.getValue(), new Knot(where, name.getValue(), entry.getValueNode())) != null) {
                throw broken("the key \"%s\" stands there twice".formatted(name.getValue()));
            }
        }
        return entries;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isNothing() {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty();
    }

    List<Knot> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw broken("a list is expected");
        }
        return sequence.getValue().stream()
                .map(item -> new Knot(where, key, item))
                .toList();
    }

    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw broken("one value is expected");
    }

    double number() {
        return number(text());
    }

    /** Return a number from 0 on without a point. */
    long count() {
        double number = number();
        if (number < 0 || number != Math.rint(number)) {
            throw broken("\"%s\" is no count".formatted(text()));
        }
        return (long) number;
    }

    /** Return a number from 0 on. */
    double amount() {
        double number = number();
        if (number < 0) {
            throw broken("\"%s\" is below 0".formatted(text()));
        }
        return number;
    }

    double share() {
        double share = number();
        if (share < 0 || share > 1) {
            throw broken("\"%s\" is no share: it goes from 0 to 1".formatted(text()));
        }
        return share;
    }

    /** Return what {@code 45 %} means as a share. */
    double perCent() {
        var text = text();
        double perCent = number(text.substring(0, text.length() - 1).strip());
        if (perCent <= 0 || perCent > 100) {
            throw broken("\"%s\" is no share of the rows".formatted(text));
        }
        return perCent / 100;
    }

    /** Return this place's own key as a number from 0 on. */
    double key(double most) {
        double number = number(key);
        if (number < 0 || number > most) {
            throw broken("its key must lie between 0 and " + (int) most);
        }
        return number;
    }

    private double number(String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw broken("\"%s\" is no number".formatted(text));
    }

    ConfigurationException broken(String problem) {
        int line = node == null ? 0 : node.getStartMark().map(Mark::getLine).orElse(0);
        return broken(where, line, "%s: %s".formatted(key, problem));
    }

    private static ConfigurationException broken(String where, int line, String problem) {
        return new ConfigurationException("%s:%s: this is no profile: %s; docs/profile.md lists what there may be"
                .formatted(where, line + 1, problem));
    }
}
