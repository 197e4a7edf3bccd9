package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.flavor.Flavor;
import dev.palindrome.schema.TableName;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes names as people do: with quotes only where they are needed, and without the name of a database that is ours. */
final class Names {

    private static final Pattern PLAIN = Pattern.compile("[\\w$\\x80-\\uFFFF]+");

    private Names() {}

    static String plain(String name) {
        return PLAIN.matcher(name).matches() ? name : Flavor.quoted(name);
    }

    /** Return the name of what lies in a schema, which is empty for our own database. */
    static String in(String schema, String name) {
        return schema.isEmpty() ? plain(name) : plain(schema) + "." + plain(name);
    }

    static String in(TableName table) {
        return in(table.schema(), table.name());
    }

    static String list(List<String> names) {
        return names.stream().map(Names::plain).collect(Collectors.joining(", "));
    }

    /** Return a printed definition without the name of the database in front of the names of what lies in it. */
    static String without(String database, String printed) {
        String qualifier = Flavor.quoted(database) + ".";
        if (!printed.contains(qualifier)) {
            return printed;
        }
        List<Token> tokens = Lexer.printed(printed);
        var text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            boolean qualifies = tokens.get(i).text().equals(Flavor.quoted(database))
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is(".");
            if (qualifies) {
                i++;
            } else {
                text.append(tokens.get(i).text());
            }
        }
        return text.toString();
    }
}
