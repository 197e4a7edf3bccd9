package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Brings the labels of an enum to what they should be. A label cannot be dropped: then the type is made anew under its columns. */
final class EnumLabels {

    private static final Pattern NEXT = Pattern.compile("(?<='), (?=')");

    private EnumLabels() {}

    /** Return the labels as the catalogs gave them, quoted. */
    static String of(SchemaObject type) {
        return String.valueOf(type.property("labels")).replaceFirst("^null$", "");
    }

    static List<List<String>> change(SchemaObject present, SchemaObject wanted, Schemas schemas) {
        List<String> was = list(present);
        List<String> shall = list(wanted);
        if (shall.containsAll(was) && inOrder(was, shall)) {
            return List.of(added(wanted, was, shall));
        }
        List<List<String>> ways = new ArrayList<>();
        if (was.size() == shall.size()) {
            ways.add(renamed(wanted, was, shall));
        }
        ways.add(remade(wanted, schemas));
        return ways;
    }

    private static List<String> list(SchemaObject type) {
        String labels = of(type);
        return labels.isEmpty() ? List.of() : List.of(NEXT.split(labels));
    }

    private static boolean inOrder(List<String> some, List<String> all) {
        return all.stream().filter(some::contains).toList().equals(some);
    }

    private static List<String> added(SchemaObject type, List<String> was, List<String> shall) {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < shall.size(); i++) {
            if (!was.contains(shall.get(i))) {
                String place = i > 0 ? " AFTER " + shall.get(i - 1) : was.isEmpty() ? "" : " BEFORE " + was.get(0);
                statements.add("ALTER TYPE %s ADD VALUE %s%s".formatted(type.name(), shall.get(i), place));
            }
        }
        return statements;
    }

    private static List<String> renamed(SchemaObject type, List<String> was, List<String> shall) {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < was.size(); i++) {
            if (!was.get(i).equals(shall.get(i))) {
                statements.add("ALTER TYPE %s RENAME VALUE %s TO %s".formatted(type.name(), was.get(i), shall.get(i)));
            }
        }
        return statements;
    }

    private static List<String> remade(SchemaObject type, Schemas schemas) {
        String old = Names.quote(Names.last(type.name()).replace("\"", "") + "_old");
        List<String> statements = new ArrayList<>();
        statements.add("ALTER TYPE %s RENAME TO %s".formatted(type.name(), old));
        statements.add("CREATE TYPE %s AS ENUM (%s)".formatted(type.name(), of(type)));
        schemas.present()
                .filter(o -> o.kind().equals("column"))
                .filter(o -> !"only".equals(o.property("inherited")))
                .flatMap(column -> column(column, type))
                .forEach(statements::add);
        statements.add("DROP TYPE %s.%s".formatted(Names.before(type.name()), old));
        return statements;
    }

    /** There is no cast from one enum to another but by text, and a default keeps the old type: it goes first and comes back. */
    private static Stream<String> column(SchemaObject column, SchemaObject type) {
        String of = String.valueOf(column.property("type"));
        boolean array = of.equals(type.name() + "[]");
        if (!array && !of.equals(type.name())) {
            return Stream.empty();
        }
        String name = Names.last(column.name());
        String fallback = column.property("default");
        String alter = "ALTER COLUMN " + name;
        String move = "%s TYPE %s USING %s::text%s::%s".formatted(alter, of, name, array ? "[]" : "", of);
        String text = fallback == null
                ? move
                : "%1$s DROP DEFAULT, %2$s, %1$s SET DEFAULT %3$s".formatted(alter, move, fallback);
        return Stream.of("ALTER TABLE %s %s".formatted(Names.before(column.name()), text));
    }
}
