package dev.palindrome.migration.settings;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names that mean the same to Spring: {@code out-of-order}, {@code outOfOrder}, {@code out_of_order}. */
final class RelaxedName {
    private static final Pattern TO_LEAVE_OUT = Pattern.compile("[-_]");
    private static final Pattern PLACE = Pattern.compile("_(\\d{1,4})_?$");

    /** What stands below these is named by the user, letter by letter. */
    private static final List<String> MAPS = List.of("spring.flyway.placeholders.", "spring.liquibase.parameters.");

    private RelaxedName() {}

    /** Return the form that all spellings of a name have in common. */
    static String of(String name) {
        var all = plain(name);
        for (var map : MAPS) {
            if (all.startsWith(map)) {
                var own = name.substring(indexOfDot(name, 3) + 1);
                return map + (own.startsWith("[") && own.endsWith("]") ? own.substring(1, own.length() - 1) : own);
            }
        }
        return all;
    }

    /** Return the name that a variable of the environment stands for: {@code SPRING_FLYWAY_OUT_OF_ORDER}. */
    static String ofVariable(String variable) {
        var name = PLACE.matcher(variable.toLowerCase(Locale.ROOT)).replaceFirst("[$1]");
        for (var group :
                List.of("spring_flyway_placeholders_", "spring_liquibase_parameters_", "spring_flyway_postgresql_")) {
            if (name.startsWith(group)) {
                var own = name.substring(group.length());
                return group.replace('_', '.') + (group.contains("postgresql") ? plain(own) : own.replace('_', '.'));
            }
        }
        for (var group : List.of("spring_flyway_", "spring_liquibase_")) {
            if (name.startsWith(group)) {
                return group.replace('_', '.') + plain(name.substring(group.length()));
            }
        }
        return name.replace('_', '.');
    }

    /** Return the variable of the environment by which a property can be given. */
    static String variable(String name) {
        return name.replace("-", "").replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    static String plain(String name) {
        return TO_LEAVE_OUT.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static int indexOfDot(String name, int which) {
        int at = -1;
        for (int i = 0; i < which; i++) {
            at = name.indexOf('.', at + 1);
        }
        return at;
    }
}
