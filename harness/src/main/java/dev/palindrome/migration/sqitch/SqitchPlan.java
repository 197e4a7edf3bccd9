package dev.palindrome.migration.sqitch;

import dev.palindrome.failure.ConfigurationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a plan as Sqitch does, and refuses what it refuses. Not safe for use by several threads. */
final class SqitchPlan {
    private static final Pattern PRAGMA = Pattern.compile("\\s*%\\s*([^=\\s]+)(?:\\s*=\\s*(.+))?");
    private static final Pattern ENTRY = Pattern.compile("""
            [ \\t]*(?:(?<tag>@)|(?<operator>[+-])[ \\t]*)?(?<name>[^ \\t:@#\\\\]+)[ \\t]*\
            (?:\\[(?<dependencies>[^\\]]+)\\][ \\t]*)?\
            (?:\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ[ \\t]*)(?:[^<]+[ \\t]+<[^>]+>)""");
    private static final Pattern DEPENDENCY = Pattern.compile("(!?)(?:([^:@]+):)?([^:@]*)(?:@([^:@]+))?");
    private static final String PUNCTUATION = "-!\"#$%&'()*+,./:;<=>?@[\\]^`{|}~";

    private final String where;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Change> named = new HashMap<>();
    private final Map<String, Integer> tags = new HashMap<>();
    private final Set<String> sinceTag = new HashSet<>();
    private final List<String> foreign = new ArrayList<>();
    private String project = "";
    private int line;

    private SqitchPlan(String where) {
        this.where = where;
    }

    static SqitchPlan parse(String where, String text) {
        var plan = new SqitchPlan(where);
        plan.read(text);
        return plan;
    }

    String project() {
        return project;
    }

    /** Return the changes in the order of their deployment. */
    List<Change> changes() {
        return changes;
    }

    /** Return what the changes require of other projects. */
    List<String> foreignRequirements() {
        return foreign;
    }

    private void read(String text) {
        boolean inHeader = true;
        for (var content : text.split("\\r?\\n", -1)) {
            line++;
            var bare = content.replaceFirst("[ \\t]*(?:#.*)?$", "");
            if (bare.isBlank()) {
                inHeader &= !content.isBlank() || line == 1;
            } else if (inHeader && bare.strip().startsWith("%")) {
                pragma(bare);
            } else {
                inHeader = false;
                entry(bare);
            }
        }
        if (project.isEmpty()) {
            throw new ConfigurationException(
                    "%s has no line %%project=NAME, which Sqitch demands; add it".formatted(where));
        }
    }

    private void pragma(String content) {
        var pragma = PRAGMA.matcher(content);
        if (pragma.matches() && pragma.group(1).equals("project") && pragma.group(2) != null) {
            project = pragma.group(2).strip();
        }
    }

    private void entry(String content) {
        var entry = ENTRY.matcher(content);
        if (!entry.matches() || !isName(entry.group("name"))) {
            throw refused(
                    "says '%s', which is neither a change nor a tag: NAME [REQUIRED !CONFLICTING] 2026-01-31T12:00:00Z Planner <e-mail>"
                            .formatted(content.strip()));
        }
        var name = entry.group("name");
        var dependencies = Optional.ofNullable(entry.group("dependencies")).orElse("");
        if (entry.group("tag") != null) {
            tag(name, dependencies);
        } else if ("-".equals(entry.group("operator"))) {
            throw refused("takes '%s' back within the plan, which Sqitch has given up".formatted(name));
        } else {
            change(name, dependencies);
        }
    }

    private void tag(String name, String dependencies) {
        if (changes.isEmpty() || !dependencies.isEmpty() || name.contains("/") || tags.containsKey(name)) {
            throw refused(
                    "has the tag '@%s', which Sqitch does not take there: once, behind a change, without dependencies or slashes"
                            .formatted(name));
        }
        tags.put(name, changes.size());
        changes.get(changes.size() - 1).tags().add("@" + name);
        sinceTag.clear();
    }

    private void change(String name, String dependencies) {
        if (!sinceTag.add(name)) {
            throw refused("has the change '%s' a second time without a tag between the two".formatted(name));
        }
        var words = Arrays.stream(dependencies.split("[ \\t]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var change = new Change(
                name,
                line,
                words.stream().filter(word -> !word.startsWith("!")).toList(),
                words.stream()
                        .filter(word -> word.startsWith("!"))
                        .map(word -> word.substring(1))
                        .toList());
        change.requires().forEach(word -> require(change, word));
        change.conflicts().stream().filter(this::isPlanned).forEach(word -> {
            throw refused(
                    "has '%s', which conflicts with '%s' before it: Sqitch would not deploy it".formatted(name, word));
        });
        var replaced = named.put(name, change);
        if (replaced != null) {
            for (int i = changes.size() - 1; i >= changes.indexOf(replaced); i--) {
                replaced.reworkTags().addAll(changes.get(i).tags());
            }
        }
        changes.add(change);
    }

    private void require(Change change, String word) {
        var dependency = DEPENDENCY.matcher(word);
        if (!dependency.matches()) {
            throw refused("requires '%s', which is no dependency".formatted(word));
        }
        var other = dependency.group(2);
        if (other != null && !other.equals(project)) {
            foreign.add("%s requires %s".formatted(change.name(), word));
        } else if (!isPlanned(word) && !word.matches("[0-9a-f]{40}")) {
            throw refused("requires '%s' for '%s', which is not planned before it".formatted(word, change.name()));
        }
    }

    /** Return whether a change, a tag, or a change as of a tag stands in the plan so far. */
    private boolean isPlanned(String word) {
        var dependency = DEPENDENCY.matcher(word);
        if (!dependency.matches()) {
            return false;
        }
        var name = dependency.group(3);
        var tag = dependency.group(4);
        var before = tag == null ? Integer.valueOf(changes.size()) : tags.get(tag);
        return before != null
                && (name.isEmpty()
                        || changes.subList(0, before).stream()
                                .anyMatch(change -> change.name().equals(name)));
    }

    private static boolean isName(String name) {
        return PUNCTUATION.indexOf(name.charAt(0)) < 0 && PUNCTUATION.indexOf(name.charAt(name.length() - 1)) < 0;
    }

    private ConfigurationException refused(String sentence) {
        return new ConfigurationException("line %s of %s %s".formatted(line, where, sentence));
    }
}
