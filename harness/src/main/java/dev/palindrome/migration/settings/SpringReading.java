package dev.palindrome.migration.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the files of an application together as Spring Boot does: what counts more stands over what counts less. */
final class SpringReading {
    private static final String ON_PROFILE = "spring.config.activate.onprofile";
    private static final String ON_PLATFORM = "spring.config.activate.oncloudplatform";
    private static final String ACTIVE = "spring.profiles.active";

    /** The statements of a list may hold commas. */
    private static final Set<String> OF_STATEMENTS = Set.of("spring.flyway.initsqls");

    private final SpringFiles files;
    private final Outside outside;

    SpringReading(SpringFiles files, Outside outside) {
        this.files = files;
        this.outside = outside;
    }

    /** Return all values by relaxed names. */
    Map<String, String> values() {
        var profiles = profiles();
        var values = new TreeMap<String, String>();
        for (var group : files.groups()) {
            SpringFiles.of(group, "").forEach(file -> take(file, profiles, values));
            for (var profile : profiles) {
                SpringFiles.of(group, profile).forEach(file -> take(file, profiles, values));
            }
        }
        values.putAll(outside.ofSpring());
        return values;
    }

    /** Return the profiles that are active, the last of which counts most. */
    Set<String> profiles() {
        var always = new TreeMap<String, String>();
        files.withoutProfile()
                .forEach(file -> documents(file)
                        .filter(document -> !document.containsKey(ON_PROFILE) && !document.containsKey(ON_PLATFORM))
                        .forEach(always::putAll));
        always.putAll(outside.ofSpring());
        var active = Optional.ofNullable(always.get(ACTIVE))
                .or(() -> Optional.ofNullable(always.get("spring.profiles.default")))
                .orElse("default");
        var placeholders = new SpringPlaceholders(always, outside);
        var profiles = new LinkedHashSet<String>();
        list(always.get("spring.profiles.include"), placeholders).forEach(name -> add(name, always, profiles));
        list(active, placeholders).forEach(name -> add(name, always, profiles));
        return profiles;
    }

    private static void add(String profile, Map<String, String> values, Collection<String> profiles) {
        if (profiles.add(profile)) {
            var group = values.get(RelaxedName.of("spring.profiles.group." + profile));
            names(group == null ? "" : group).forEach(member -> add(member, values, profiles));
        }
    }

    private static List<String> list(@Nullable String names, SpringPlaceholders placeholders) {
        return names == null ? List.of() : names(placeholders.replaceIn(ACTIVE, names));
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static void take(SpringFile file, Set<String> profiles, Map<String, String> values) {
        documents(file)
                .filter(document -> !document.containsKey(ON_PLATFORM))
                .filter(document -> {
                    var on = document.get(ON_PROFILE);
                    return on == null || ProfileExpression.anyHolds(on, profiles);
                })
                .forEach(values::putAll);
    }

    private static Stream<Map<String, String>> documents(SpringFile file) {
        return file.documents().stream().map(SpringReading::relaxed);
    }

    private static Map<String, String> relaxed(Map<String, String> document) {
        var relaxed = new TreeMap<String, String>();
        document.forEach((name, value) -> relaxed.put(RelaxedName.of(name), value));
        return Lists.joined(relaxed, name -> OF_STATEMENTS.contains(name) ? "\n" : ",");
    }
}
