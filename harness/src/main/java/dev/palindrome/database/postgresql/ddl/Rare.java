package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Casts, operators, conversions, text search dictionaries: all can be made anew from the catalogs' words. */
final class Rare implements Writer {

    private static final Pattern OPERATOR = Pattern.compile("(.+)\\(([^,]+),(.+)\\)");
    private static final Pattern CONVERSION = Pattern.compile("(DEFAULT )?FOR (\\S+) TO (\\S+) FROM (.+)");
    private static final Pattern DICTIONARY = Pattern.compile("TEMPLATE = ([^,]+)(, .*)?", Pattern.DOTALL);

    @Override
    public List<String> create(SchemaObject object, Schemas schemas) {
        String definition = String.valueOf(object.property("definition"));
        return switch (object.kind()) {
            case "cast" -> List.of("CREATE CAST %s %s".formatted(object.name(), definition));
            case "operator" -> operator(object.name(), definition);
            case "conversion" -> conversion(object.name(), definition);
            case "text search dictionary" -> dictionary(object.name(), definition);
            case "access method" ->
                List.of("CREATE ACCESS METHOD %s %s"
                        .formatted(
                                object.name(),
                                definition.replace("TYPE i", "TYPE INDEX").replace("TYPE t", "TYPE TABLE")));
            default -> List.of();
        };
    }

    private static List<String> operator(String name, String definition) {
        Matcher operator = OPERATOR.matcher(name);
        if (!operator.matches()) {
            return List.of();
        }
        String left = operator.group(2).equals("NONE") ? "" : "LEFTARG = " + operator.group(2) + ", ";
        // The other operators are written with their arguments, which the statement does not take.
        String rest = definition.replaceAll("(COMMUTATOR|NEGATOR) = (\\S+?)\\([^()]*\\)", "$1 = OPERATOR($2)");
        return List.of(
                "CREATE OPERATOR %s (%sRIGHTARG = %s, %s)".formatted(operator.group(1), left, operator.group(3), rest));
    }

    private static List<String> conversion(String name, String definition) {
        Matcher conversion = CONVERSION.matcher(definition);
        return conversion.matches()
                ? List.of("CREATE %sCONVERSION %s FOR '%s' TO '%s' FROM %s"
                        .formatted(
                                conversion.group(1) == null ? "" : "DEFAULT ",
                                name,
                                conversion.group(2),
                                conversion.group(3),
                                conversion.group(4)))
                : List.of();
    }

    private static List<String> dictionary(String name, String definition) {
        Matcher dictionary = DICTIONARY.matcher(definition);
        return dictionary.matches()
                ? List.of("CREATE TEXT SEARCH DICTIONARY %s (%s)".formatted(name, definition))
                : List.of();
    }

    @Override
    public List<Change> change(SchemaObject present, SchemaObject wanted, Set<String> labels, Schemas schemas) {
        return List.of();
    }
}
