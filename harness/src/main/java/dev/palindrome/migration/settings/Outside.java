package dev.palindrome.migration.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is said outside of all files.
 *
 * @param properties by the names of properties; they count more than the environment
 * @param environment by the names of variables
 */
record Outside(Map<String, String> properties, Map<String, String> environment) {

    Outside {
        properties = Map.copyOf(properties);
        environment = Map.copyOf(environment);
    }

    /** Return what this process was told, and what counts more. */
    static Outside ofProcess(Map<String, String> more) {
        var properties = new HashMap<String, String>();
        var system = System.getProperties();
        system.stringPropertyNames().forEach(name -> properties.put(name, system.getProperty(name, "")));
        more.forEach((name, value) -> {
            properties.keySet().removeIf(other -> RelaxedName.of(other).equals(RelaxedName.of(name)));
            properties.put(name, value);
        });
        return new Outside(properties, System.getenv());
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(properties.get(name))
                .or(() -> Optional.ofNullable(environment.get(name)))
                .or(() -> Optional.ofNullable(environment.get(RelaxedName.variable(name))));
    }

    /** Return what is said about Spring, by relaxed names. */
    Map<String, String> ofSpring() {
        var said = new TreeMap<String, String>();
        environment.forEach((name, value) -> {
            if (name.startsWith("SPRING_")) {
                said.put(RelaxedName.ofVariable(name), value);
            }
        });
        properties.forEach((name, value) -> {
            if (name.startsWith("spring.")) {
                said.put(RelaxedName.of(name), value);
            }
        });
        return said;
    }
}
