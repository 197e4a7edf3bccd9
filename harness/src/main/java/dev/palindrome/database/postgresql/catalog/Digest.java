package dev.palindrome.database.postgresql.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells in about a millisecond whether anything changed in the catalogs, and of which relations.
 *
 * <p>A row bears the number of the transaction that wrote it (xmin), and that is higher than any that ended before. So when a catalog
 * has as many rows as it had, and their numbers add up to the same sum, they are the same rows: each new one would have raised the
 * sum, whichever it replaced. Two transactions that run side by side could cheat, and so could two changes within one: ask from
 * another session than the one that writes, after it has committed. The same holds for any part of a catalog, and for several
 * catalogs taken together.
 *
 * <p>What the server changes in place, under the old number, is statistics (VACUUM, ANALYZE) and nothing that {@link ObjectReader}
 * or {@link Census} read. TRUNCATE gives a table a new file: a false alarm, which costs one reading.
 *
 * @param whole what belongs to no relation of users
 * @param parts what belongs to their relations, by {@linkplain Buckets bucket}
 */
record Digest(String whole, Map<Integer, String> parts) {

    /**
     * What belongs to no relation of users. The first rows that initdb wrote bear no number and are left out, here and below.
     */
    private static final String WHOLE = """
            pg_namespace where nspname !~ '^pg_(toast_)?temp_'
            pg_type where oid < 16384 or typacl is not null or typrelid = 0 and (typelem = 0 or typsubscript <> 'array_subscript_handler'::regproc)
            pg_enum
            pg_range
            pg_proc
            pg_event_trigger
            pg_extension
            pg_default_acl
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
            pg_depend where refclassid = 'pg_extension'::regclass
            pg_description where objoid < 16384 or classoid not in ('pg_class'::regclass, 'pg_trigger'::regclass, 'pg_rewrite'::regclass, 'pg_policy'::regclass, 'pg_statistic_ext'::regclass)
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

    /**
     * What belongs to relations, and the column that says to which; where there are two, a row counts for both. A relation of the
     * server's own is none; so is a composite type, which is of no table. Comments count for whatever they are about: an object has
     * the bucket of its relation and the one of its own. Of dependencies those of sequences and indexes are enough: all others are
     * written anew with what depends. Of the columns that every table has, and of the server's tables, only privileges are read.
     */
    private static final String PARTS = """
            pg_class case when relkind <> 'c' and relnamespace <> 11 and relnamespace is distinct from to_regnamespace('information_schema') then oid end where xmin <> '1' and xmin <> '2'
            pg_attribute attrelid where attrelid >= 16384 and attnum > 0 or attacl is not null and xmin <> '1' and xmin <> '2'
            pg_attrdef adrelid
            pg_constraint conrelid where xmin <> '1' and xmin <> '2'
            pg_index indrelid where indrelid >= 16384
            pg_inherits inhrelid
            pg_inherits inhparent
            pg_partitioned_table partrelid
            pg_sequence seqrelid
            pg_trigger tgrelid
            pg_trigger tgconstrrelid where tgconstrrelid >= 16384
            pg_rewrite ev_class where xmin <> '1' and xmin <> '2'
            pg_policy polrelid
            pg_statistic_ext stxrelid
            pg_depend objid where objid >= 16384 and classid = 'pg_class'::regclass
            pg_description objoid where objoid >= 16384
            """;

    /** What stands in no catalog. */
    private static final String BESIDE = """
            , (select sum(hashtextextended(concat_ws(' ', slot_name, slot_type, plugin), 0)) from pg_replication_slots where not temporary)
            , md5(pg_read_file('postgresql.auto.conf'))
            """;

    private static final int NO_RELATION = -1;

    private static final QueryBatch BATCH = new QueryBatch(List.of(
            WHOLE.lines()
                    .map(Digest::sum)
                    .collect(Collectors.joining("\n", "select concat_ws(' '\n", "\n" + BESIDE + ")")),
            PARTS.lines()
                    .map(Digest::part)
                    .collect(Collectors.joining(
                            "\nunion all\n",
                            "select case when owner >= 16384 then %s else %s end, %s from (\n"
                                    .formatted(Buckets.expression("owner"), NO_RELATION, sumOf("version")),
                            "\n) rows group by 1"))));

    /** Take the digest of all catalogs. */
    static Digest read(Connection connection) throws SQLException {
        var whole = new StringBuilder();
        Map<Integer, String> parts = new HashMap<>();
        BATCH.run(connection, (query, rows) -> {
            while (rows.next()) {
                if (query == 0) {
                    whole.append(rows.getString(1));
                } else if (rows.getInt(1) == NO_RELATION) {
                    whole.append(' ').append(rows.getString(2));
                } else {
                    parts.put(rows.getInt(1), rows.getString(2));
                }
            }
        });
        return new Digest(whole.toString(), parts);
    }

    /** Return what has to do with the relations of which anything changed. */
    Buckets changedSince(Digest earlier) {
        Set<Integer> numbers = new TreeSet<>();
        Stream.of(parts, earlier.parts).map(Map::keySet).forEach(numbers::addAll);
        numbers.removeIf(number -> parts.getOrDefault(number, "").equals(earlier.parts.getOrDefault(number, "")));
        return Buckets.of(numbers);
    }

    private static String sum(String line) {
        int versioned = line.indexOf("--");
        String catalog = versioned < 0 ? line : line.substring(0, versioned);
        int where = catalog.indexOf(" where ");
        String rows = where < 0
                ? catalog + " where"
                : catalog.substring(0, where) + " where (" + catalog.substring(where + " where ".length()) + ") and";
        return ", (select %s from %s xmin <> '1' and xmin <> '2')%s"
                .formatted(sumOf("xmin"), rows, versioned < 0 ? "" : " " + line.substring(versioned));
    }

    private static String part(String line) {
        int owner = line.indexOf(' ');
        int where = line.indexOf(" where ");
        return "select %s as owner, xmin as version from %s%s"
                .formatted(
                        line.substring(owner + 1, where < 0 ? line.length() : where),
                        line.substring(0, owner),
                        where < 0 ? "" : line.substring(where));
    }

    /** There is no sum over transaction numbers, but one over their ages: counted from number 3, the first one, they stand still. */
    private static String sumOf(String version) {
        return "concat(count(*), ':', count(*) * age(xid '3') - sum(age(%s)))".formatted(version);
    }
}
