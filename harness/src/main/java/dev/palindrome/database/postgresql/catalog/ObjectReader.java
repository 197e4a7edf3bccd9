package dev.palindrome.database.postgresql.catalog;

import dev.palindrome.database.Scope;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads every modelled object, and later only those again that have to do with some relations. Not safe for use by several threads.
 *
 * <p>What belongs to a relation, and what refers to one, is read again with it. Other definitions may mention a relation or a column
 * by name: so where a name changed, everything is read. How a view, a rule or a policy is spelled depends on all columns of the
 * relations that it reads, so it is read again with these.
 */
public final class ObjectReader {

    static final List<ObjectQuery> QUERIES = List.of(
            RelationQueries.SCHEMAS,
            RelationQueries.RELATIONS,
            RelationQueries.COLUMNS,
            RelationQueries.SEQUENCES,
            ConstraintQueries.CONSTRAINTS,
            ConstraintQueries.INDEXES,
            RoutineQueries.ROUTINES,
            RoutineQueries.TRIGGERS,
            RoutineQueries.EVENT_TRIGGERS,
            RoutineQueries.RULES,
            RoutineQueries.POLICIES,
            TypeQueries.TYPES,
            TypeQueries.DOMAIN_CONSTRAINTS,
            TypeQueries.COLLATIONS,
            TypeQueries.EXTENSIONS,
            ServerQueries.STATISTICS,
            ServerQueries.PUBLICATIONS,
            ServerQueries.WRAPPERS,
            ServerQueries.SERVERS,
            ServerQueries.USER_MAPPINGS,
            ServerQueries.DEFAULT_PRIVILEGES,
            ServerQueries.SUBSCRIPTIONS,
            ServerQueries.LARGE_OBJECTS,
            RareQueries.RARE,
            InitialQueries.PRIVILEGES,
            ClusterQueries.ROLES,
            ClusterQueries.MEMBERSHIPS,
            ClusterQueries.SETTINGS,
            ClusterQueries.DATABASES,
            ClusterQueries.TABLESPACES,
            ClusterQueries.PARAMETERS,
            ClusterQueries.REPLICATION);

    /**
     * What is said about objects of any kind: address, label, text. Read apart from the objects, for to look a comment up for each
     * of a thousand columns takes longer than to read the few there are.
     */
    static final String REMARKS = """
            select concat_ws(' ', classoid::regclass, objoid, objsubid), 'comment', description
            from pg_description where objoid >= 16384
            union all
            select concat_ws(' ', classoid::regclass, objoid, objsubid), 'comment', description
            from pg_description where objoid = to_regnamespace('public') and classoid = 'pg_namespace'::regclass
            union all
            select concat_ws(' ', classoid::regclass, objoid, objsubid), 'security label',
                string_agg(provider || ': ' || label, ', ' order by provider)
            from pg_seclabel group by classoid, objoid, objsubid
            union all
            select concat_ws(' ', classoid::regclass, objoid, 0), 'comment', description
            from pg_shdescription
            union all
            select concat_ws(' ', classoid::regclass, objoid, 0), 'security label',
                string_agg(provider || ': ' || label, ', ' order by provider)
            from pg_shseclabel group by classoid, objoid
            union all
            select concat_ws(' ', d.classid::regclass, d.objid, d.objsubid), 'depends on extension',
                string_agg(e.extname, ', ' order by e.extname)
            from pg_extension e
            join pg_depend d on d.refclassid = 'pg_extension'::regclass and d.refobjid = e.oid and d.deptype = 'x'
            group by d.classid, d.objid, d.objsubid
            """;

    /** Whatever hangs on a table of an extension counts with the extension. */
    private static final String MEMBERS = """
            select from pg_depend d
            where d.refclassid = 'pg_extension'::regclass and d.deptype = 'e' and d.classid = 'pg_class'::regclass
            and %s limit 1
            """.formatted(ObjectQuery.touched("d.objid"));

    private static final List<ObjectQuery> PARTS =
            QUERIES.stream().filter(ObjectQuery::isOfRelations).toList();

    private static final List<ObjectQuery> OTHERS =
            QUERIES.stream().filter(query -> !query.isOfRelations()).toList();

    private static final QueryBatch PARTS_BATCH = new QueryBatch(Stream.of(
                    Stream.of(ObjectQuery.TOUCH),
                    PARTS.stream().map(ObjectQuery::ofTouched),
                    Stream.of(REMARKS, MEMBERS))
            .flatMap(queries -> queries)
            .toList());

    private static final QueryBatch OTHERS_BATCH =
            new QueryBatch(OTHERS.stream().map(ObjectQuery::sql).toList());

    private final Scope scope;
    private final Map<String, Relation> relations = new HashMap<>();
    private final Map<String, Map<String, String>> remarks = new HashMap<>();
    private final KnownParts known = new KnownParts();
    private List<SchemaObject> objects = List.of();
    private boolean extensionTouched;

    ObjectReader(Scope scope) {
        this.scope = scope;
    }

    /** Return every modelled object outside of the server's schemas and of the tool's tables, sorted. */
    public static List<SchemaObject> read(Connection connection, Scope scope) throws SQLException {
        return new ObjectReader(scope).whole(connection);
    }

    /** Read everything, and return it sorted. */
    List<SchemaObject> whole(Connection connection) throws SQLException {
        relations.clear();
        known.clear();
        List<ObjectDraft> others = new ArrayList<>();
        OTHERS_BATCH.run(connection, (query, rows) -> others.addAll(drafts(OTHERS.get(query), rows)));
        known.addAll(parts(connection, Buckets.ALL));
        objects = Stream.concat(others.stream().map(this::finish).flatMap(Optional::stream), known.objects())
                .sorted()
                .toList();
        return objects;
    }

    /**
     * Read what has to do with the relations that were touched since the last time.
     *
     * @return all objects, sorted; nothing where more than those may have changed, and {@link #whole} is to be called
     */
    Optional<List<SchemaObject>> again(Connection connection, Buckets touched) throws SQLException {
        Optional<Set<Long>> readers = objects.stream().anyMatch(Readers::mayBe)
                ? Readers.of(connection, known.relationsIn(touched))
                : Optional.of(Set.of());
        if (readers.isEmpty()) {
            return Optional.empty();
        }
        Buckets stale = touched.with(readers.get());
        relations.keySet().removeIf(oid -> stale.contains(Buckets.numberOf(Long.parseLong(oid))));
        Map<String, KnownPart> before = known.removeAll(stale);
        Map<String, KnownPart> now = parts(connection, stale);
        known.addAll(now);
        if (extensionTouched || KnownParts.isRenamed(before, now)) {
            return Optional.empty();
        }
        Set<SchemaObject> gone = KnownParts.objects(before).collect(Collectors.toSet());
        objects = Stream.concat(objects.stream().filter(object -> !gone.contains(object)), KnownParts.objects(now))
                .sorted()
                .toList();
        return Optional.of(objects);
    }

    private Map<String, KnownPart> parts(Connection connection, Buckets touched) throws SQLException {
        List<ObjectDraft> drafts = new ArrayList<>();
        remarks.clear();
        PARTS_BATCH.run(
                connection,
                (query, rows) -> {
                    if (query > PARTS.size() + 1) {
                        extensionTouched = rows.next();
                    } else if (query > PARTS.size()) {
                        readRemarks(rows);
                    } else if (query > 0) {
                        drafts.addAll(drafts(PARTS.get(query - 1), rows));
                    }
                },
                touched.toString());
        Map<String, KnownPart> parts = new HashMap<>();
        drafts.forEach(draft -> parts.put(
                draft.address("oid"), KnownPart.of(draft, finish(draft).orElse(null))));
        return parts;
    }

    private List<ObjectDraft> drafts(ObjectQuery query, ResultSet rows) throws SQLException {
        List<CatalogColumn> columns = CatalogColumn.of(rows.getMetaData());
        List<ObjectDraft> drafts = new ArrayList<>();
        while (rows.next()) {
            var draft = new ObjectDraft(query.catalog());
            for (int i = 0; i < columns.size(); i++) {
                draft.take(columns.get(i), rows.getString(i + 1));
            }
            if (query == RelationQueries.RELATIONS) {
                register(draft);
            }
            if (findsItsRelation(draft)) {
                query.refinement().refine(draft);
            } else {
                draft.omit();
            }
            drafts.add(draft);
        }
        return drafts;
    }

    /** The tool's tables are not registered: so their parts are left out wherever they come from. */
    private void register(ObjectDraft draft) {
        String name = required(draft, "own_name");
        String schema = required(draft, "in_schema");
        if (!scope.leavesOut(schema, name)) {
            var relation = new Relation(new TableName(schema, name), required(draft, "name"));
            relations.put(required(draft, "oid"), relation);
        }
    }

    private boolean findsItsRelation(ObjectDraft draft) {
        String oid = draft.identity("relation");
        if (oid == null) {
            return true;
        }
        Relation relation = relations.get(oid);
        if (relation == null) {
            return false;
        }
        String referred = draft.identity("refers_to");
        draft.belong(relation, referred == null ? null : relations.get(referred));
        return true;
    }

    private static String required(ObjectDraft draft, String label) {
        return Objects.requireNonNull(draft.identity(label), label);
    }

    private void readRemarks(ResultSet rows) throws SQLException {
        while (rows.next()) {
            remarks.computeIfAbsent(rows.getString(1), address -> new HashMap<>())
                    .put(rows.getString(2), rows.getString(3));
        }
    }

    private Optional<SchemaObject> finish(ObjectDraft draft) {
        remarks.getOrDefault(draft.address("oid"), Map.of()).forEach(draft::property);
        draft.property(
                "index comment",
                remarks.getOrDefault(draft.address("index_oid"), Map.of()).get("comment"));
        return draft.isOmitted() ? Optional.empty() : Optional.of(draft.finish());
    }
}
