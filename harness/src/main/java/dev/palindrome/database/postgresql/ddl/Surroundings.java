package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Schemas, extensions, collations, foreign servers and wrappers, publications. */
final class Surroundings implements Writer {

    @Override
    public List<String> create(SchemaObject object, Schemas schemas) {
        String name = object.name();
        return switch (object.kind()) {
            case "schema" -> List.of("CREATE SCHEMA " + name);
            case "extension" -> extension(object);
            case "collation" -> List.of("CREATE COLLATION %s (%s)".formatted(name, collation(object)));
            case "foreign data wrapper" ->
                List.of("CREATE FOREIGN DATA WRAPPER %s%s%s%s"
                        .formatted(
                                name,
                                word(" HANDLER ", object.property("handler")),
                                word(" VALIDATOR ", object.property("validator")),
                                options(object)));
            case "server" ->
                List.of("CREATE SERVER %s%s%s FOREIGN DATA WRAPPER %s%s"
                        .formatted(
                                name,
                                text(" TYPE ", object.property("type")),
                                text(" VERSION ", object.property("version")),
                                Names.quote(String.valueOf(object.property("foreign data wrapper"))),
                                options(object)));
            case "publication" -> List.of(publication(object));
            default -> List.of();
        };
    }

    private static List<String> extension(SchemaObject extension) {
        return List.of("CREATE EXTENSION %s SCHEMA %s VERSION %s"
                .formatted(
                        extension.name(),
                        extension.property("schema"),
                        Names.literal(String.valueOf(extension.property("version")))));
    }

    private static String collation(SchemaObject collation) {
        String provider = switch (String.valueOf(collation.property("provider"))) {
            case "i" -> "icu";
            case "b" -> "builtin";
            default -> "libc";
        };
        List<String> parts = new ArrayList<>(List.of("provider = " + provider));
        for (String label : List.of("locale", "lc_collate", "lc_ctype", "rules")) {
            String value = collation.property(label);
            if (value != null && (provider.equals("libc") || !label.startsWith("lc_"))) {
                parts.add("%s = %s".formatted(label, Names.literal(value)));
            }
        }
        if (collation.property("deterministic") != null) {
            parts.add("deterministic = false");
        }
        return String.join(", ", parts);
    }

    private static String publication(SchemaObject publication) {
        var text = new StringBuilder("CREATE PUBLICATION ").append(publication.name());
        if (publication.property("all tables") != null) {
            text.append(" FOR ALL TABLES");
        } else {
            List<String> targets = targets(publication);
            text.append(targets.isEmpty() ? "" : " FOR " + String.join(", ", targets));
        }
        return text.append(" WITH (")
                .append(parameters(publication, l -> true))
                .append(')')
                .toString();
    }

    private static List<String> targets(SchemaObject publication) {
        List<String> targets = new ArrayList<>();
        String tables = publication.property("tables");
        if (tables != null) {
            // Between a table and its condition the catalogs' words have no brackets, the statement needs them.
            targets.add("TABLE " + tables.replaceAll(" where (\\(.*\\))(?=, |$)", " WHERE $1"));
        }
        String schemas = publication.property("schemas");
        if (schemas != null) {
            targets.add("TABLES IN SCHEMA " + schemas);
        }
        return targets;
    }

    private static String parameters(SchemaObject publication, Predicate<String> labels) {
        List<String> parts = new ArrayList<>();
        if (labels.test("publish")) {
            String publish = publication.property("publish");
            parts.add("publish = %s".formatted(Names.literal(publish == null ? "" : publish)));
        }
        if (labels.test("via root")) {
            parts.add("publish_via_partition_root = " + (publication.property("via root") != null));
        }
        if (labels.test("generated columns") && publication.property("generated columns") != null) {
            parts.add("publish_generated_columns = " + publication.property("generated columns"));
        }
        return String.join(", ", parts);
    }

    private static String options(SchemaObject object) {
        return object.property("options") == null ? "" : " OPTIONS " + Options.foreign(object.property("options"));
    }

    private static String word(String word, @Nullable String value) {
        return value == null ? "" : word + value;
    }

    private static String text(String word, @Nullable String value) {
        return value == null ? "" : word + Names.literal(value);
    }

    @Override
    public List<Change> change(SchemaObject present, SchemaObject wanted, Set<String> labels, Schemas schemas) {
        List<Change> changes = new ArrayList<>();
        String alter = "ALTER " + Kinds.address(wanted);
        for (String label : labels) {
            String value = wanted.property(label);
            String statement = switch (wanted.kind() + " " + label) {
                case "extension version" -> alter + " UPDATE TO " + Names.literal(String.valueOf(value));
                case "extension schema" -> alter + " SET SCHEMA " + value;
                case "server version" -> value == null ? "" : alter + " VERSION " + Names.literal(value);
                case "server options", "foreign data wrapper options" ->
                    alter + " OPTIONS " + Options.foreignChange(present.property(label), value);
                case "foreign data wrapper handler" -> alter + (value == null ? " NO HANDLER" : " HANDLER " + value);
                case "foreign data wrapper validator" ->
                    alter + (value == null ? " NO VALIDATOR" : " VALIDATOR " + value);
                case "publication publish", "publication via root", "publication generated columns" ->
                    alter + " SET (" + parameters(wanted, label::equals) + ")";
                case "publication tables", "publication schemas" ->
                    targets(wanted).isEmpty() ? "" : alter + " SET " + String.join(", ", targets(wanted));
                default -> "";
            };
            if (!statement.isEmpty()) {
                changes.add(Change.of(label, statement));
            }
        }
        return changes;
    }

    /** Whatever is in it would go, too. */
    @Override
    public boolean mayBeMadeAnew(SchemaObject object) {
        return !object.kind().equals("schema") && !object.kind().equals("extension");
    }
}
