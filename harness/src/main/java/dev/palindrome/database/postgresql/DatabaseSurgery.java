package dev.palindrome.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the server's own commands leave undone when a database is copied or dropped. */
final class DatabaseSurgery {

    /** CREATE DATABASE takes none of what belongs to the source as a whole: it stands in catalogs that all databases share. */
    private static final String BELONGINGS = """
            insert into pg_db_role_setting (setdatabase, setrole, setconfig)
            select copy.oid, s.setrole, s.setconfig
            from pg_db_role_setting s
            join pg_database source on source.oid = s.setdatabase, pg_database copy
            where source.datname = %1$s and copy.datname = %2$s;

            insert into pg_shdepend (dbid, classid, objid, objsubid, refclassid, refobjid, deptype)
            select d.dbid, d.classid, copy.oid, d.objsubid, d.refclassid, d.refobjid, d.deptype
            from pg_shdepend d
            join pg_database source on d.classid = 'pg_database'::regclass and d.objid = source.oid, pg_database copy
            where source.datname = %1$s and copy.datname = %2$s;

            insert into pg_shdescription (objoid, classoid, description)
            select copy.oid, d.classoid, d.description
            from pg_shdescription d
            join pg_database source on d.classoid = 'pg_database'::regclass and d.objoid = source.oid, pg_database copy
            where source.datname = %1$s and copy.datname = %2$s;

            update pg_database copy
            set datdba = source.datdba, datacl = source.datacl, datconnlimit = source.datconnlimit
            from pg_database source
            where source.datname = %1$s and copy.datname = %2$s
              and (source.datacl is not null or copy.datdba <> source.datdba or copy.datconnlimit <> source.datconnlimit)
            """; // a wrong pg_shdepend would let a role go that the source still holds

    private static final String IS_TEMPLATE = "42809";
    private static final String IN_USE = "55006";

    private DatabaseSurgery() {}

    /** Give a copy the settings, privileges, owner, comment and limit of its source. */
    static void copyBelongings(Statement statement, String source, String copy) throws SQLException {
        statement.execute(BELONGINGS.formatted(literal(source), literal(copy)));
    }

    /** End all sessions of a database. */
    static void endSessions(Statement statement, String database) throws SQLException {
        statement.execute(
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = " + literal(database));
    }

    /**
     * Drop a database with what a migration may have hung onto it.
     *
     * @param inside opens a session in it
     */
    static void drop(Statement statement, String database, Opening inside) throws SQLException {
        try {
            statement.execute(dropping(database));
        } catch (SQLException e) {
            if (IS_TEMPLATE.equals(e.getSQLState())) {
                statement.execute("alter database %s with is_template false".formatted(quoted(database)));
            } else if (IN_USE.equals(e.getSQLState())) {
                release(statement, database, inside);
            } else {
                throw e;
            }
            statement.execute(dropping(database));
        }
    }

    /** Opens a session. */
    @FunctionalInterface
    interface Opening {
        Connection open() throws SQLException;
    }

    /** Subscriptions, prepared transactions and slots outlive every session; only from inside can the first two be ended. */
    private static void release(Statement statement, String database, Opening inside) throws SQLException {
        try (var connection = inside.open();
                var own = connection.createStatement()) {
            for (var name : list(
                    own,
                    "select subname from pg_subscription where subdbid ="
                            + " (select oid from pg_database where datname = current_database())")) {
                own.execute("alter subscription %s disable".formatted(quoted(name)));
                own.execute("alter subscription %s set (slot_name = none)".formatted(quoted(name)));
                own.execute("drop subscription %s".formatted(quoted(name)));
            }
            for (var name : list(own, "select gid from pg_prepared_xacts where database = current_database()")) {
                own.execute("rollback prepared " + literal(name));
            }
        }
        endSessions(statement, database);
        statement.execute("select pg_drop_replication_slot(slot_name) from pg_replication_slots where database = "
                + literal(database));
    }

    private static List<String> list(Statement statement, String query) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String dropping(String database) {
        return "drop database if exists %s with (force)".formatted(quoted(database));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
