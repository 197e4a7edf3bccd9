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
            pg_namespace where nspname !~ '^pg_(toast_)?temp_'
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
            pg_subscription
            pg_user_mapping
            pg_foreign_data_wrapper
            pg_foreign_server
            pg_foreign_table
            pg_seclabel
            pg_am
            pg_language
            pg_transform
            pg_largeobject_metadata
            pg_largeobject
            pg_init_privs
            pg_authid
            pg_auth_members
            pg_parameter_acl -- since 15
            pg_replication_origin
            pg_tablespace
            pg_shdescription
            pg_shseclabel
            pg_depend where objid >= 16384
            pg_description
            pg_rewrite where oid >= 16384
            pg_collation
            pg_cast
            pg_operator
            pg_opclass
            pg_opfamily
            pg_amop
            pg_amproc
            pg_conversion
            pg_ts_config
            pg_ts_config_map
            pg_ts_dict
            pg_ts_parser
            pg_ts_template
            pg_database where datname = current_database() or datname !~ '^palindrome_.*_[0-9]+$'
            pg_db_role_setting where setdatabase not in (select oid from pg_database where datname ~ '^palindrome_.*_[0-9]+$' and datname <> current_database())
            """;

    /** What stands in no catalog. */
    private static final String BESIDE = """
            , (select sum(hashtextextended(concat_ws(' ', slot_name, slot_type, plugin), 0)) from pg_replication_slots where not temporary)
            , md5(pg_read_file('postgresql.auto.conf'))
            """;

    private static final QueryBatch BATCH = new QueryBatch(List.of(CATALOGS.lines()
            .map(Digest::sum)
            .collect(Collectors.joining("\n", "select concat_ws(' '\n", "\n" + BESIDE + ")"))));

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
