package dev.palindrome.database.postgresql.catalog;

import dev.palindrome.database.Scope;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads every modelled object. */
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

    private static final QueryBatch BATCH =
            new QueryBatch(Stream.concat(QUERIES.stream().map(ObjectQuery::sql), Stream.of(REMARKS))
                    .toList());

    private final Scope scope;
    private final List<ObjectDraft> drafts = new ArrayList<>();
    private final Map<String, Relation> relations = new HashMap<>();
    private final Map<String, Map<String, String>> remarks = new HashMap<>();

    private ObjectReader(Scope scope) {
        this.scope = scope;
    }

    /** Return every modelled object outside of the server's schemas and of the tool's tables, sorted. */
    public static List<SchemaObject> read(Connection connection, Scope scope) throws SQLException {
        var reader = new ObjectReader(scope);
        BATCH.run(connection, reader::read);
        return reader.finish();
    }

    private void read(int query, ResultSet rows) throws SQLException {
        if (query < QUERIES.size()) {
            readObjects(QUERIES.get(query), rows);
        } else {
            readRemarks(rows);
        }
    }

    private void readObjects(ObjectQuery query, ResultSet rows) throws SQLException {
        List<CatalogColumn> columns = CatalogColumn.of(rows.getMetaData());
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
                drafts.add(draft);
            }
        }
    }

    /** The tool's tables are not registered: so their parts are left out wherever they come from. */
    private void register(ObjectDraft draft) {
        String name = required(draft, "own_name");
        if (!scope.toolTables().contains(name)) {
            var relation = new Relation(new TableName(required(draft, "in_schema"), name), required(draft, "name"));
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

    private List<SchemaObject> finish() {
        List<SchemaObject> objects = new ArrayList<>(drafts.size());
        for (ObjectDraft draft : drafts) {
            remarks.getOrDefault(draft.address("oid"), Map.of()).forEach(draft::property);
            draft.property(
                    "index comment",
                    remarks.getOrDefault(draft.address("index_oid"), Map.of()).get("comment"));
            if (!draft.isOmitted()) {
                objects.add(draft.finish());
            }
        }
        Collections.sort(objects);
        return objects;
    }
}
