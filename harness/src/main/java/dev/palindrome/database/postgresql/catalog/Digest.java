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
     * What belongs to no relation of users. The first rows that initdb wrote bear no number and are left out.
     */
    private static final String WHOLE = """
            pg_class where oid < 16384 or relnamespace in (11, to_regnamespace('information_schema'))
            pg_attribute where attrelid < 16384 and attacl is not null
            pg_constraint where conrelid < 16384
            pg_namespace where nspname !~ '^pg_(toast_)?temp_'
            pg_type where oid < 16384 or typacl is not null or typelem = 0 and (typrelid = 0 or typrelid in (select oid from pg_class where relkind = 'c')) or typelem <> 0 and typsubscript <> 'array_subscript_handler'::regproc
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
            pg_rewrite where ev_class < 16384
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
     * What belongs to relations, and the column that says to which; where there are two, a row counts for both. Comments count for
     * whatever they are about: an object has the bucket of its relation and the one of its own. Of dependencies those of sequences
     * and indexes are enough: all others are written anew with what depends.
     */
    private static final String PARTS = """
            pg_class oid
            pg_attribute attrelid
            pg_attrdef adrelid
            pg_constraint conrelid
            pg_index indrelid
            pg_inherits inhrelid
            pg_inherits inhparent
            pg_partitioned_table partrelid
            pg_sequence seqrelid
            pg_trigger tgrelid
            pg_trigger tgconstrrelid
            pg_rewrite ev_class
            pg_policy polrelid
            pg_statistic_ext stxrelid
            pg_depend objid and classid = 'pg_class'::regclass
            pg_description objoid
            """;

    /** What stands in no catalog. */
    private static final String BESIDE = """
            , (select sum(hashtextextended(concat_ws(' ', slot_name, slot_type, plugin), 0)) from pg_replication_slots where not temporary)
            , md5(pg_read_file('postgresql.auto.conf'))
            """;

    private static final QueryBatch BATCH = new QueryBatch(List.of(
            WHOLE.lines()
                    .map(Digest::sum)
                    .collect(Collectors.joining("\n", "select concat_ws(' '\n", "\n" + BESIDE + ")")),
            PARTS.lines()
                    .map(Digest::part)
                    .collect(Collectors.joining(
                            "\nunion all\n",
                            "select %s, %s from (\n".formatted(Buckets.expression("owner"), sumOf("version")),
                            "\n) rows group by 1"))));

    /** Take the digest of all catalogs. */
    static Digest read(Connection connection) throws SQLException {
        var whole = new StringBuilder();
        Map<Integer, String> parts = new HashMap<>();
        BATCH.run(connection, (query, rows) -> {
            while (rows.next()) {
                if (query == 0) {
                    whole.append(rows.getString(1));
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
        String[] words = line.split(" ", 3);
        String condition = words.length > 2 ? " " + words[2] : "";
        return "select %2$s as owner, xmin as version from %1$s where %2$s >= 16384%3$s"
                .formatted(words[0], words[1], condition);
    }

    /** There is no sum over transaction numbers, but one over their ages: counted from number 3, the first one, they stand still. */
    private static String sumOf(String version) {
        return "concat(count(*), ':', count(*) * age(xid '3') - sum(age(%s)))".formatted(version);
    }
}
