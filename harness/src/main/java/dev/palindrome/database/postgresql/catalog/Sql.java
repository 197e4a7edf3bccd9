package dev.palindrome.database.postgresql.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Spells out the queries: pieces that many of them share stand in braces, lines for some servers only are marked at their end. */
final class Sql {

    private static final Pattern PIECE = Pattern.compile(
            "\\{(not system|not of extension|not ours|default of|index statistics|privileges|members|list) ?([^{}]*)}");
    private static final Pattern VERSIONED = Pattern.compile("--(?: since (\\d+))?(?: before (\\d+))?$");

    /** Names that begin with pg_ are kept for the server: catalogs, TOAST, temporary tables. */
    private static final String NOT_SYSTEM = """
            not starts_with(%1$s.nspname, 'pg_') and %1$s.nspname <> 'information_schema'""";

    /** What an extension brought along belongs to the extension. Without correlation: the few rows are read once and hashed. */
    private static final String NOT_OF_EXTENSION = """
            %2$s not in (select e.objid from pg_depend e where e.refclassid = 'pg_extension'::regclass
                and e.classid = '%1$s'::regclass and e.deptype = 'e')""";

    /**
     * Privileges as sorted text. No list means what acldefault says, so both are written the same way, as nothing; an empty list
     * means that nobody may do anything.
     */
    private static final String PRIVILEGES = """
            case when %1$s is not null then nullif(
                coalesce((select string_agg(a::text, ', ' order by a::text collate "C") from unnest(%1$s) a), 'none'),
                coalesce((select string_agg(a::text, ', ' order by a::text collate "C")
                    from unnest(acldefault('%2$s', %3$s)) a), 'none')) end""";

    /** Operators and functions of an operator class or family; those that came with a class are the class's. */
    private static final String MEMBERS = """
            concat_ws(', ',
                (select string_agg(concat_ws(' ', 'OPERATOR', amop.amopstrategy, amop.amopopr::regoperator,
                    'FOR ORDER BY ' || (select s.opfname from pg_opfamily s where s.oid = amop.amopsortfamily)), ', '
                    order by amop.amopstrategy, amop.amopopr::regoperator::text)
                 from pg_depend held join pg_amop amop on amop.oid = held.objid
                 where held.classid = 'pg_amop'::regclass and held.refclassid = '%1$s'::regclass and held.refobjid = %2$s),
                (select string_agg(concat_ws(' ', 'FUNCTION', amproc.amprocnum, amproc.amproclefttype::regtype,
                    amproc.amprocrighttype::regtype, amproc.amproc::regprocedure), ', '
                    order by amproc.amprocnum, amproc.amproclefttype::regtype::text, amproc.amprocrighttype::regtype::text)
                 from pg_depend held join pg_amproc amproc on amproc.oid = held.objid
                 where held.classid = 'pg_amproc'::regclass and held.refclassid = '%1$s'::regclass and held.refobjid = %2$s))""";

    /** Databases and roles that the harness itself made. */
    private static final String NOT_OURS = """
            %1$s !~ '^palindrome_.*_[0-9]+$'""";

    /** Options in no particular order: the order in which they were given is kept as incidental. */
    private static final String LIST = """
            case when cardinality(%1$s) > 1 then (
                    select string_agg(o, ', ' order by o collate "C") from unnest(%1$s) o) else %1$s[1] end as "%2$s",
                case when cardinality(%1$s) > 1 then array_to_string(%1$s, ', ') end as "~%2$s"
            """.strip();

    private static final String DEFAULT_OF = """
            (select pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d where d.adrelid = %1$s.attrelid and d.adnum = %1$s.attnum)""";

    /** Only columns of an index that are expressions can have a target of their own. */
    private static final String INDEX_STATISTICS = """
            (select string_agg(a.attnum || ': ' || a.attstattarget, ', ' order by a.attnum)
             from pg_attribute a where a.attrelid = %1$s and a.attstattarget >= 0)""";

    private Sql() {}

    /** Return the query as the server of that major version understands it. */
    static String spell(String query, int major) {
        String lines = query.lines().filter(line -> isFor(line, major)).collect(Collectors.joining("\n"));
        String spelled = PIECE.matcher(lines)
                .replaceAll(piece -> Matcher.quoteReplacement(piece(piece.group(1), piece.group(2))));
        return spelled.equals(lines) ? spelled : spell(spelled, major);
    }

    private static String piece(String name, String arguments) {
        Object[] words = arguments.split(" ", name.equals("list") ? 2 : 0);
        return switch (name) {
            case "not system" -> NOT_SYSTEM.formatted(words);
            case "members" -> MEMBERS.formatted(words);
            case "not ours" -> NOT_OURS.formatted(words);
            case "list" -> LIST.formatted(words);
            case "default of" -> DEFAULT_OF.formatted(words);
            case "index statistics" -> INDEX_STATISTICS.formatted(words);
            case "not of extension" -> NOT_OF_EXTENSION.formatted(words);
            default -> PRIVILEGES.formatted(words);
        };
    }

    private static boolean isFor(String line, int major) {
        Matcher versioned = VERSIONED.matcher(line);
        if (!versioned.find()) {
            return true;
        }
        String since = versioned.group(1);
        String before = versioned.group(2);
        return (since == null || major >= Integer.parseInt(since))
                && (before == null || major < Integer.parseInt(before));
    }
}
