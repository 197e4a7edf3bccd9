package dev.palindrome.database.postgresql.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells in well under two milliseconds whether anything in the catalogs changed.
 *
 * <p>Each row that is written bears the number of its transaction (xmin), which is higher than any that went before: a catalog with
 * as many rows as then, whose numbers hash to the same sum, was not written to. What the server changes in place, without a new
 * number, is statistics (VACUUM, ANALYZE) and nothing that {@link ObjectReader} reads. TRUNCATE writes a new file node: a false
 * alarm, which costs one reading. Rows of initdb bear the number 1; they are only counted.
 */
public final class Digest {

    private static final List<String> CATALOGS = List.of(
            "pg_class",
            "pg_attribute",
            "pg_attrdef",
            "pg_constraint",
            "pg_index",
            "pg_inherits",
            "pg_partitioned_table",
            "pg_sequence",
            "pg_depend",
            "pg_namespace",
            "pg_type",
            "pg_enum",
            "pg_range",
            "pg_proc",
            "pg_aggregate",
            "pg_trigger",
            "pg_rewrite",
            "pg_policy",
            "pg_event_trigger",
            "pg_extension",
            "pg_default_acl",
            "pg_init_privs",
            "pg_statistic_ext",
            "pg_publication",
            "pg_publication_rel",
            "pg_publication_namespace -- since 15",
            "pg_foreign_data_wrapper",
            "pg_foreign_server",
            "pg_foreign_table",
            "pg_seclabel",
            "pg_cast",
            "pg_operator",
            "pg_opclass",
            "pg_opfamily",
            "pg_amop",
            "pg_amproc",
            "pg_am",
            "pg_language",
            "pg_transform",
            "pg_conversion",
            "pg_ts_config",
            "pg_ts_config_map",
            "pg_ts_dict",
            "pg_ts_parser",
            "pg_ts_template",
            "pg_largeobject_metadata",
            "pg_auth_members",
            "pg_db_role_setting",
            "pg_parameter_acl -- since 15",
            "pg_replication_origin",
            "pg_database",
            "pg_tablespace",
            "pg_shdescription",
            "pg_shseclabel",
            "pg_authid",
            "pg_user_mapping");

    /** Here initdb writes by the thousand; the users' own rows are found by an index. 2200 is the schema public. */
    private static final List<String> CROWDED =
            List.of("pg_description where objoid >= 16384 or objoid = 2200", "pg_collation where oid >= 16384");

    private static final QueryBatch BATCH = new QueryBatch(List.of(query()));

    private Digest() {}

    /** Return a text that is another one after anything in the catalogs has changed. */
    public static String read(Connection connection) throws SQLException {
        var digest = new StringBuilder();
        BATCH.run(connection, (query, rows) -> {
            while (rows.next()) {
                digest.append(rows.getString(1));
            }
        });
        return digest.toString();
    }

    private static String query() {
        return Stream.concat(
                        CATALOGS.stream().map(Digest::sum), CROWDED.stream().map(c -> sum(c, "")))
                .collect(Collectors.joining("\n", "select concat_ws(' '", ")"));
    }

    private static String sum(String catalog) {
        String[] words = catalog.split(" ", 2);
        return sum(words[0], words.length > 1 ? words[1] : "");
    }

    private static String sum(String rows, String marker) {
        return ", (select concat_ws(':', count(*), sum(hashtext(xmin::text)) filter (where xmin <> '1')) from %s)%s"
                .formatted(rows, marker);
    }
}
