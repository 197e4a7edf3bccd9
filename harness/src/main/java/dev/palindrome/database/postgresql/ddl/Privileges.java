package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns one list of privileges into another by GRANT and REVOKE. */
final class Privileges {

    /** As the server writes it: {@code grantee=letters/grantor}, the grantee empty for everybody. */
    private static final Pattern ITEM = Pattern.compile("((?:\"(?:[^\"]|\"\")*\"|[^\"=,])*)=([a-zA-Z*]*)/[^,]+");

    private static final Map<Character, String> WORDS = Map.ofEntries(
            Map.entry('r', "SELECT"),
            Map.entry('a', "INSERT"),
            Map.entry('w', "UPDATE"),
            Map.entry('d', "DELETE"),
            Map.entry('D', "TRUNCATE"),
            Map.entry('x', "REFERENCES"),
            Map.entry('t', "TRIGGER"),
            Map.entry('m', "MAINTAIN"),
            Map.entry('X', "EXECUTE"),
            Map.entry('U', "USAGE"),
            Map.entry('C', "CREATE"),
            Map.entry('c', "CONNECT"),
            Map.entry('T', "TEMPORARY"));

    /** What everybody may do with a new object of the kind. */
    private static final Map<String, String> FOR_ALL =
            Map.of("function", "X", "procedure", "X", "aggregate", "X", "type", "U", "domain", "U", "language", "U");

    private Privileges() {}

    /** Return the statements, or none where nothing is to be said. No list at all means what the server gives by default. */
    static List<String> change(SchemaObject object, @Nullable String present, @Nullable String wanted) {
        String target = target(object);
        String owner = object.property("owner");
        var words = new Words(" ON " + target, "");
        if (wanted == null && owner != null) {
            return words.toDefault(parse(present), owner, FOR_ALL.get(object.kind()));
        }
        SortedMap<String, String> was = present == null && owner != null
                ? defaults(parse(wanted), owner, FOR_ALL.get(object.kind()))
                : parse(present);
        List<String> statements = words.change(was, parse(wanted));
        // The owner lacks something that the server gives by default: nobody knows the default's letters, but these.
        return statements.isEmpty() && owner != null
                ? words.only(owner, parse(wanted).getOrDefault(owner, ""))
                : statements;
    }

    /** Return the statements about privileges on one column. */
    static List<String> changeOfColumn(SchemaObject column, @Nullable String present, @Nullable String wanted) {
        var words = new Words(" ON " + Names.before(column.name()), " (" + Names.last(column.name()) + ")");
        return words.change(parse(present), parse(wanted));
    }

    /** Return the parts of ALTER DEFAULT PRIVILEGES: GRANT and REVOKE on a kind of objects. */
    static List<String> changeOfDefaults(
            String kinds, SortedMap<String, String> present, SortedMap<String, String> wanted) {
        return new Words(" ON " + kinds, "").change(present, wanted);
    }

    static SortedMap<String, String> parse(@Nullable String text) {
        SortedMap<String, String> letters = new TreeMap<>();
        if (text != null && !text.equals("none")) {
            Matcher item = ITEM.matcher(text);
            while (item.find()) {
                letters.merge(item.group(1).strip(), item.group(2), String::concat);
            }
        }
        return letters;
    }

    /** The owner's own privileges are the same on both sides as long as nobody took any away. */
    private static SortedMap<String, String> defaults(
            SortedMap<String, String> wanted, String owner, @Nullable String forAll) {
        SortedMap<String, String> defaults = new TreeMap<>();
        String own = wanted.getOrDefault(owner, "");
        defaults.put(owner, own);
        if (forAll != null) {
            defaults.put("", forAll);
        }
        return defaults;
    }

    private static String target(SchemaObject object) {
        return switch (object.kind()) {
            case "view", "materialized view", "foreign table", "table" -> "TABLE " + object.name();
            case "aggregate" -> "FUNCTION " + object.name();
            case "domain" -> "TYPE " + object.name();
            case "server" -> "FOREIGN SERVER " + object.name();
            default -> Kinds.address(object);
        };
    }

    /** The words around the privileges. */
    private record Words(String on, String column) {

        List<String> toDefault(SortedMap<String, String> was, String owner, @Nullable String forAll) {
            List<String> statements = new ArrayList<>();
            was.keySet().stream()
                    .filter(grantee -> !grantee.equals(owner) && !(grantee.isEmpty() && forAll != null))
                    .forEach(grantee -> statements.add("REVOKE ALL" + on + " FROM " + role(grantee)));
            statements.add("GRANT ALL" + on + " TO " + role(owner));
            if (forAll != null && !was.getOrDefault("", "").contains(forAll)) {
                statements.add("GRANT " + words(forAll) + on + " TO PUBLIC");
            }
            return statements;
        }

        List<String> only(String grantee, String letters) {
            List<String> statements = new ArrayList<>(List.of("REVOKE ALL" + on + " FROM " + role(grantee)));
            add(statements, "GRANT ", plain(letters), " TO ", grantee, "");
            return statements;
        }

        List<String> change(SortedMap<String, String> was, SortedMap<String, String> shall) {
            var grantees = new TreeSet<>(was.keySet());
            grantees.addAll(shall.keySet());
            List<String> statements = new ArrayList<>();
            for (String grantee : grantees) {
                statements.addAll(change(grantee, was.getOrDefault(grantee, ""), shall.getOrDefault(grantee, "")));
            }
            return statements;
        }

        private List<String> change(String grantee, String was, String shall) {
            List<String> statements = new ArrayList<>();
            add(statements, "REVOKE ", without(plain(was), plain(shall)), " FROM ", grantee, "");
            add(
                    statements,
                    "REVOKE GRANT OPTION FOR ",
                    kept(without(passable(was), passable(shall)), shall),
                    " FROM ",
                    grantee,
                    "");
            add(statements, "GRANT ", without(without(plain(shall), plain(was)), passable(shall)), " TO ", grantee, "");
            add(statements, "GRANT ", without(passable(shall), passable(was)), " TO ", grantee, " WITH GRANT OPTION");
            return statements;
        }

        private void add(
                List<String> statements, String verb, String letters, String to, String grantee, String option) {
            if (!letters.isEmpty()) {
                statements.add(verb + words(letters) + on + to + role(grantee) + option);
            }
        }

        private String words(String letters) {
            return letters.chars()
                    .mapToObj(letter -> WORDS.getOrDefault((char) letter, "?") + column)
                    .collect(Collectors.joining(", "));
        }
    }

    private static String role(String grantee) {
        if (grantee.isEmpty()) {
            return "PUBLIC";
        }
        boolean quoted = grantee.startsWith("\"");
        return Names.quote(quoted ? grantee.substring(1, grantee.length() - 1).replace("\"\"", "\"") : grantee);
    }

    private static String plain(String letters) {
        return letters.replace("*", "");
    }

    /** Return the letters that a star follows: those that may be passed on. */
    private static String passable(String letters) {
        var passable = new StringBuilder();
        for (int i = 1; i < letters.length(); i++) {
            if (letters.charAt(i) == '*') {
                passable.append(letters.charAt(i - 1));
            }
        }
        return passable.toString();
    }

    private static String without(String letters, String others) {
        return filter(letters, letter -> others.indexOf(letter) < 0);
    }

    private static String kept(String letters, String others) {
        return filter(letters, letter -> others.indexOf(letter) >= 0);
    }

    private static String filter(String letters, IntPredicate keep) {
        return letters.chars()
                .filter(keep)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
