package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.database.Mender;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what turns one PostgreSQL schema into another, object by object. Nothing that holds rows is ever dropped to be made anew. */
public final class PostgresMender implements Mender {

    private static final Map<String, Writer> WRITERS = writers();

    @Override
    public List<Repair> repairs(List<Gap> gaps, List<SchemaObject> wanted, List<SchemaObject> present) {
        return new Plan(gaps, new Schemas(wanted, present)).repairs();
    }

    private static Map<String, Writer> writers() {
        Map<String, Writer> writers = new HashMap<>();
        register(writers, new Tables(), "table", "foreign table");
        register(writers, new Columns(), "column");
        register(writers, new Sequences(), "sequence");
        register(
                writers,
                new Constraints(),
                "primary key",
                "unique constraint",
                "foreign key",
                "check constraint",
                "exclusion constraint",
                "not-null constraint");
        register(writers, new Indexes(), "index", "statistics");
        register(writers, new Views(), "view", "materialized view");
        register(writers, new Routines(), "function", "procedure", "aggregate");
        register(writers, new Triggers(), "trigger", "rule", "event trigger");
        register(writers, new Policies(), "policy");
        register(writers, new Types(), "type", "domain");
        register(writers, new Attributes(), "attribute");
        register(writers, new DefaultPrivileges(), "default privileges");
        register(
                writers,
                new Surroundings(),
                "schema",
                "extension",
                "collation",
                "foreign data wrapper",
                "server",
                "publication");
        register(writers, new Rare(), "cast", "operator", "conversion", "text search dictionary", "access method");
        return Map.copyOf(writers);
    }

    private static void register(Map<String, Writer> writers, Writer writer, String... kinds) {
        for (String kind : kinds) {
            writers.put(kind, writer);
        }
    }

    /** What is to be done about one list of gaps. */
    private static final class Plan {

        private final List<Gap> gaps;
        private final Schemas schemas;
        private final Set<String> coming = new HashSet<>();
        private final Set<String> going = new HashSet<>();
        private final Set<TableName> goingTables = new HashSet<>();

        Plan(List<Gap> gaps, Schemas schemas) {
            this.gaps = gaps;
            this.schemas = schemas;
            for (Gap gap : gaps) {
                SchemaObject object = gap.object();
                if (gap.present() == null) {
                    coming.add(object.name());
                } else if (gap.wanted() == null) {
                    going.add(object.name());
                    if ((Kinds.isTable(object.kind()) || Kinds.isView(object.kind())) && object.table() != null) {
                        goingTables.add(object.table());
                    }
                }
            }
        }

        /** First what only needs its name back, then what is too much, then what is missing or different. */
        List<Repair> repairs() {
            List<Repair> repairs = new ArrayList<>();
            gaps.stream().flatMap(this::rename).forEach(repairs::add);
            if (!repairs.isEmpty()) {
                // Much else only speaks of the other name: the next look at the schema tells what is left.
                return repairs;
            }
            gaps.stream()
                    .filter(gap -> gap.wanted() == null)
                    .sorted(byRank().reversed())
                    .flatMap(gap -> drop(gap.object()))
                    .forEach(repairs::add);
            gaps.stream()
                    .filter(gap -> gap.wanted() != null)
                    .sorted(byRank())
                    .flatMap(this::mend)
                    .forEach(repairs::add);
            return repairs;
        }

        private static Comparator<Gap> byRank() {
            return Comparator.<Gap>comparingInt(gap -> Kinds.rank(gap.object()))
                    .thenComparing(gap -> gap.object().name());
        }

        private static boolean isRename(Gap gap) {
            return gap.wanted() != null
                    && gap.present() != null
                    && !gap.wanted().name().equals(gap.present().name());
        }

        private Stream<Repair> rename(Gap gap) {
            if (!isRename(gap)) {
                return Stream.empty();
            }
            SchemaObject wanted = Objects.requireNonNull(gap.wanted());
            SchemaObject present = Objects.requireNonNull(gap.present());
            List<List<String>> ways = new ArrayList<>();
            if (labelsOf(present, wanted).isEmpty() || !writer(wanted).mayBeMadeAnew(wanted)) {
                ways.add(Renames.of(present, wanted));
            }
            if (writer(wanted).mayBeMadeAnew(wanted)) {
                List<String> anew = new ArrayList<>(List.of(Kinds.drop(present)));
                anew.addAll(creation(wanted));
                ways.add(anew);
            }
            return Stream.of(new Repair(wanted, Set.of(), terminated(ways)));
        }

        private Stream<Repair> drop(SchemaObject object) {
            if (goesAlong(object)) {
                return Stream.empty();
            }
            return Stream.of(new Repair(object, Set.of(), terminated(List.of(removal(object)))));
        }

        private static List<String> removal(SchemaObject object) {
            if (object.kind().equals("default privileges")) {
                return DefaultPrivileges.drop(object);
            }
            return Columns.isRemark(object) ? Columns.silence(object) : List.of(Kinds.drop(object));
        }

        /** A table takes its parts along, a column its sequence and what is built of it. */
        private boolean goesAlong(SchemaObject object) {
            boolean isHolder = Kinds.isTable(object.kind()) || Kinds.isView(object.kind());
            if (!isHolder && object.table() != null && goingTables.contains(object.table())) {
                return true;
            }
            boolean builtOfColumns = object.kind().equals("index") || Kinds.isConstraint(object.kind());
            String owner = object.property("owned by");
            return object.property("attached") != null
                    || object.property("identity") != null && object.kind().equals("sequence")
                    || "only".equals(object.property("inherited"))
                    || "true".equals(object.property("inherited"))
                    || owner != null && going.contains(owner)
                    || object.kind().equals("attribute") && going.contains(Names.before(object.name()))
                    || object.kind().endsWith("constraint")
                            && object.table() == null
                            && going.contains(Names.holder(object))
                    || builtOfColumns && object.dependencies().stream().anyMatch(need -> isOwnColumn(object, need));
        }

        private boolean isOwnColumn(SchemaObject object, String need) {
            return going.contains(need) && Names.before(need).equals(Names.holder(object));
        }

        private Stream<Repair> mend(Gap gap) {
            SchemaObject wanted = Objects.requireNonNull(gap.wanted());
            SchemaObject present = gap.present();
            return present == null ? create(wanted) : change(present, wanted);
        }

        private Stream<Repair> create(SchemaObject wanted) {
            boolean comesAlong =
                    (wanted.kind().equals("column") || wanted.kind().equals("attribute"))
                            && coming.contains(Names.before(wanted.name()));
            List<String> statements = comesAlong ? belongings(wanted) : creation(wanted);
            return statements.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new Repair(wanted, Set.of(), terminated(List.of(statements))));
        }

        private List<String> belongings(SchemaObject wanted) {
            return Belongings.create(wanted);
        }

        private List<String> creation(SchemaObject wanted) {
            List<String> statements = new ArrayList<>(writer(wanted).create(wanted, schemas));
            if (!statements.isEmpty() && !Columns.isRemark(wanted)) {
                statements.addAll(belongings(wanted));
            }
            return statements;
        }

        private Stream<Repair> change(SchemaObject present, SchemaObject wanted) {
            Set<String> labels = labelsOf(present, wanted);
            List<Writer.Change> changes = new ArrayList<>();
            for (String label : List.copyOf(labels)) {
                Belongings.change(present, wanted, label).ifPresent(statements -> {
                    changes.add(Writer.Change.of(label, statements));
                    labels.remove(label);
                });
            }
            if (!labels.isEmpty()) {
                changes.addAll(0, changesInPlace(present, wanted, labels));
            }
            return changes.stream()
                    .filter(change -> change.ways().stream().anyMatch(way -> !way.isEmpty()))
                    .map(change -> new Repair(wanted, change.properties(), withDependents(present, change.ways())));
        }

        private List<Writer.Change> changesInPlace(SchemaObject present, SchemaObject wanted, Set<String> labels) {
            Writer writer = writer(wanted);
            List<Writer.Change> changes = new ArrayList<>(writer.change(present, wanted, labels, schemas));
            Set<String> open = new TreeSet<>(labels);
            changes.forEach(change -> open.removeAll(change.properties()));
            List<String> creation = creation(wanted);
            if (!open.isEmpty() && writer.mayBeMadeAnew(wanted) && !creation.isEmpty()) {
                List<String> anew = new ArrayList<>(List.of(Kinds.drop(present)));
                anew.addAll(creation);
                // It comes back with all its properties, so nothing else is left to be done.
                return List.of(new Writer.Change(labels, List.of(anew)));
            }
            return changes;
        }

        /** Where others stand in the way they are dropped first: the next look at the schema finds them missing. */
        private List<List<String>> withDependents(SchemaObject present, List<List<String>> ways) {
            List<String> drops =
                    schemas.dependentsOf(present).stream().map(Kinds::drop).toList();
            List<List<String>> all = new ArrayList<>(ways);
            if (!drops.isEmpty()) {
                for (List<String> way : ways) {
                    all.add(Stream.concat(drops.stream(), way.stream()).toList());
                }
            }
            return terminated(all);
        }

        private static Set<String> labelsOf(SchemaObject present, SchemaObject wanted) {
            return Stream.concat(present.properties().keySet().stream(), wanted.properties().keySet().stream())
                    .filter(label -> !Objects.equals(present.property(label), wanted.property(label)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static Writer writer(SchemaObject object) {
            return WRITERS.getOrDefault(object.kind(), NOTHING);
        }

        private static List<List<String>> terminated(List<List<String>> ways) {
            return ways.stream()
                    .filter(way -> !way.isEmpty())
                    .map(way -> way.stream().map(Plan::terminated).toList())
                    .toList();
        }

        private static String terminated(String statement) {
            String text = statement.strip();
            return text.endsWith(";") ? text : text + ";";
        }
    }

    private static final Writer NOTHING = new Writer() {
        @Override
        public List<String> create(SchemaObject wanted, Schemas schemas) {
            return List.of();
        }

        @Override
        public List<Change> change(
                SchemaObject present, SchemaObject wanted, Set<String> labels, @Nullable Schemas schemas) {
            return List.of();
        }
    };
}
