package dev.palindrome.database.postgresql.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells in about a millisecond whether anything changed in the catalogs.
 *
 * <p>A row bears the number of the transaction that wrote it (xmin), and that is higher than any that ended before. So when a catalog
 * has as many rows as it had, and their numbers add up to the same sum, they are the same rows: each new one would have raised the
 * sum, whichever it replaced. Two transactions that run side by side could cheat, and so could two changes within one: ask from
 * another session than the one that writes, after it has committed.
 *
 * <p>What the server changes in place, under the old number, is statistics (VACUUM, ANALYZE) and nothing that {@link ObjectReader}
 * or {@link Census} read. TRUNCATE gives a table a new file: a false alarm, which costs one reading.
 */
public final class Digest {

    /** Where the server's own rows are never read, they are left out; and so are the first that initdb wrote, which bear no number. */
    private static final String CATALOGS = """
            pg_class
            pg_attribute
            pg_attrdef
            pg_constraint
            pg_index
            pg_inherits
            pg_partitioned_table
            pg_sequence
            pg_namespace where not starts_with(nspname, 'pg_')
            pg_type
            pg_enum
            pg_range
            pg_proc
            pg_trigger
            pg_policy
            pg_event_trigger
            pg_extension
            pg_default_acl
            pg_statistic_ext
            pg_publication
            pg_publication_rel
            pg_publication_namespace -- since 15
            pg_foreign_data_wrapper
            pg_foreign_server
            pg_foreign_table
            pg_seclabel
            pg_am
            pg_language
            pg_transform
            pg_largeobject_metadata
            pg_auth_members
            pg_parameter_acl -- since 15
            pg_replication_origin
            pg_tablespace
            pg_shdescription
            pg_shseclabel
            pg_depend where objid >= 16384
            pg_description where objoid >= 16384
            pg_description where objoid = to_regnamespace('public')
            pg_rewrite where oid >= 16384
            pg_collation where oid >= 16384
            pg_cast where oid >= 16384
            pg_operator where oid >= 16384
            pg_opclass where oid >= 16384
            pg_opfamily where oid >= 16384
            pg_amop where oid >= 16384
            pg_amproc where oid >= 16384
            pg_conversion where oid >= 16384
            pg_ts_config where oid >= 16384
            pg_ts_config_map where mapcfg >= 16384
            pg_ts_dict where oid >= 16384
            pg_ts_parser where oid >= 16384
            pg_ts_template where oid >= 16384
            pg_database where datname = current_database()
            pg_db_role_setting where setdatabase in (0, (select oid from pg_database where datname = current_database()))
            """;

    /** Not everybody may see the transactions of these. Passwords are not in the views. */
    private static final String VIEWS = """
            , (select sum(hashtextextended(r::text, 0)) from pg_roles r)
            , (select sum(hashtextextended(m::text, 0)) from pg_user_mappings m)
            , (select sum(hashtextextended(concat_ws(' ', s.oid, s.subname, s.subowner, s.subenabled, s.subslotname,
                s.subpublications), 0)) from pg_subscription s)
            """;

    private static final QueryBatch BATCH = new QueryBatch(List.of(CATALOGS.lines()
            .map(Digest::sum)
            .collect(Collectors.joining("\n", "select concat_ws(' '\n", "\n" + VIEWS + ")"))));

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

    /** There is no sum over transaction numbers, but one over their ages: counted from number 3, the first one, they stand still. */
    private static String sum(String line) {
        int versioned = line.indexOf("--");
        String catalog = versioned < 0 ? line : line.substring(0, versioned);
        String rows = catalog + (catalog.contains(" where ") ? " and" : " where") + " xmin <> '1' and xmin <> '2'";
        return ", (select concat(count(*), ':', count(*) * age(xid '3') - sum(age(xmin))) from %s)%s"
                .formatted(rows, versioned < 0 ? "" : " " + line.substring(versioned));
    }
}
