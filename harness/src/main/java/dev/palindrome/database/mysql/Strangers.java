package dev.palindrome.database.mysql;

import dev.palindrome.database.mysql.copy.DatabaseCopy;
import dev.palindrome.database.mysql.flavor.Flavor;
import dev.palindrome.database.mysql.flavor.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Accounts and other databases belong to the whole server: they outlive a database of ours, and two of them cannot make the same one.
 * Users go by {@code name@host}, MariaDB's roles by {@code name@}, databases by {@code database name}.
 */
final class Strangers {

    /** Of the form that the catalog queries take for ours. */
    private static final String ASLEEP = "palindrome_asleep_";

    private static final String DATABASE = "database ";

    private static final String ACCOUNTS = "select concat(user, '@', host) from mysql.user";

    private static final String DATABASES = """
            select concat('database ', schema_name)
            from information_schema.schemata
            where schema_name not in ('mysql', 'sys', 'information_schema', 'performance_schema')
              and (schema_name not like 'palindrome\\_%' or schema_name like 'palindrome\\_asleep\\_%')
            """;

    /** MariaDB renames users, but no roles; their names stand in these tables, with an empty host. */
    private static final List<String> TABLES_OF_ROLES =
            List.of("global_priv", "db", "tables_priv", "columns_priv", "procs_priv");

    private final ServerVersion version;
    private final Housekeepers housekeepers;
    private final AtomicInteger asleep = new AtomicInteger();

    /** Opens sessions of their own. */
    @FunctionalInterface
    interface Housekeepers {
        Connection open() throws SQLException;
    }

    Strangers(ServerVersion version, Housekeepers housekeepers) {
        this.version = version;
        this.housekeepers = housekeepers;
    }

    Set<String> names(Statement statement, boolean withDatabases) throws SQLException {
        var names = new TreeSet<String>();
        try (var rows = statement.executeQuery(withDatabases ? ACCOUNTS + " union all " + DATABASES : ACCOUNTS)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    void drop(Statement statement, Set<String> names) throws SQLException {
        for (var name : names) {
            if (name.startsWith(DATABASE)) {
                DatabaseSurgery.drop(statement, name.substring(DATABASE.length()));
            } else {
                statement.execute("drop %s if exists %s".formatted(isRole(name) ? "role" : "user", account(name)));
            }
        }
    }

    /** Rename all but those to keep; return the new names with the old. */
    Map<String, String> hide(Statement statement, Set<String> names) throws SQLException {
        Map<String, String> hidden = new LinkedHashMap<>();
        for (var name : names) {
            if (!plain(name).startsWith(ASLEEP)) {
                var other = ASLEEP + asleep.incrementAndGet();
                var instead =
                        name.startsWith(DATABASE) ? DATABASE + other : other + name.substring(name.lastIndexOf('@'));
                rename(statement, name, instead);
                hidden.put(instead, name);
            }
        }
        return hidden;
    }

    void show(Statement statement, Map<String, String> hidden) throws SQLException {
        for (var stranger : hidden.entrySet()) {
            rename(statement, stranger.getKey(), stranger.getValue());
        }
    }

    private void rename(Statement statement, String from, String to) throws SQLException {
        if (from.startsWith(DATABASE)) {
            move(statement, plain(from), plain(to));
        } else if (isRole(from)) {
            renameRole(statement, plain(from), plain(to));
        } else {
            statement.execute("rename user %s to %s".formatted(account(from), account(to)));
        }
    }

    /** A database has its name for good. */
    private void move(Statement statement, String from, String to) throws SQLException {
        statement.execute("create database " + Flavor.quoted(to));
        try (var session = housekeepers.open()) {
            new DatabaseCopy(session, version, from, to).make();
        }
        DatabaseSurgery.drop(statement, from);
    }

    private static void renameRole(Statement statement, String from, String to) throws SQLException {
        for (var table : TABLES_OF_ROLES) {
            statement.execute("update mysql.%s set user = %s where user = %s and host = ''"
                    .formatted(table, Quoted.text(to), Quoted.text(from)));
        }
        statement.execute("update mysql.roles_mapping set role = %s where role = %s"
                .formatted(Quoted.text(to), Quoted.text(from)));
        statement.execute("update mysql.roles_mapping set user = %s where user = %s and host = ''"
                .formatted(Quoted.text(to), Quoted.text(from)));
        statement.execute("flush privileges");
    }

    private boolean isRole(String name) {
        return version.isMariaDb() && name.endsWith("@");
    }

    private String account(String name) {
        return isRole(name)
                ? Flavor.quoted(plain(name))
                : Quoted.text(plain(name)) + "@" + Quoted.text(name.substring(name.lastIndexOf('@') + 1));
    }

    private static String plain(String name) {
        return name.startsWith(DATABASE) ? name.substring(DATABASE.length()) : name.substring(0, name.lastIndexOf('@'));
    }
}
