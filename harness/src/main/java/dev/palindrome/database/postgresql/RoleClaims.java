package dev.palindrome.database.postgresql;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows by which the server knows that a database needs a role. While they are away the role can be dropped; then the database
 * is left with numbers that mean nobody, which {@link #giveBack} finds out.
 */
final class RoleClaims {

    private static final String IN_DATABASE = """
            from pg_shdepend d
            where d.refclassid = 'pg_authid'::regclass and d.refobjid in (%2$s)
            and exists (select from pg_database b where b.datname = %1$s
                and (d.dbid = b.oid or d.classid = 'pg_database'::regclass and d.objid = b.oid))
            """;

    /** All that a role is: what else was made to it by others may not have been made in the database that sleeps. */
    private static final String STATE = """
            select md5(concat_ws(e'\\n',
                (select string_agg(r::text, e'\\n' order by r.oid) from pg_authid r where r.oid in (%1$s)),
                (select string_agg(concat_ws(' ', m.roleid, m.member, m.admin_option), e'\\n' order by m.roleid, m.member)
                 from pg_auth_members m where m.member in (%1$s) and (m.roleid in (%1$s) or m.roleid < 16384)),
                (select string_agg(s::text, e'\\n' order by s.setrole)
                 from pg_db_role_setting s where s.setdatabase = 0 and s.setrole in (%1$s))))
            """;

    private final String roles;
    private final String state;
    private final List<String> rows;

    private RoleClaims(String roles, String state, List<String> rows) {
        this.roles = roles;
        this.state = state;
        this.rows = rows;
    }

    static RoleClaims take(Statement statement, String database, Set<String> names) throws SQLException {
        var oids = String.join(
                ", ",
                list(
                        statement,
                        "select oid from pg_authid where rolname in (%s)"
                                .formatted(
                                        names.stream().map(RoleClaims::literal).collect(Collectors.joining(", ")))));
        var roles = oids.isEmpty() ? "0" : oids;
        var condition = IN_DATABASE.formatted(literal(database), roles);
        var rows = list(statement, "select d::text " + condition);
        statement.execute("delete " + condition);
        return new RoleClaims(roles, state(statement, roles), rows);
    }

    /** Return whether the roles are what they were; only then the database holds them again. */
    boolean giveBack(Statement statement) throws SQLException {
        if (!state.equals(state(statement, roles))) {
            return false;
        }
        for (var row : rows) {
            statement.execute("insert into pg_shdepend select (%s::pg_shdepend).*".formatted(literal(row)));
        }
        rows.clear();
        return true;
    }

    private static String state(Statement statement, String roles) throws SQLException {
        return list(statement, STATE.formatted(roles)).get(0);
    }

    private static List<String> list(Statement statement, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
