package dev.palindrome.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Has the server prove every constraint of a database anew: it believes what it was told while rows were loaded. */
final class Audit {

    /** Checks and foreign keys are taken away and put back, each in a transaction that is rolled back. */
    private static final String CONSTRAINTS =
            """
            select format('%s of %s', c.conname, c.conrelid::regclass),
                   format('alter table %s drop constraint %I cascade', c.conrelid::regclass, c.conname),
                   format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname,
                          replace(pg_get_constraintdef(c.oid), ' NOT VALID', ''))
            from pg_constraint c
            join pg_namespace n on n.oid = c.connamespace
            where c.contype in ('c', 'f')
              and c.conparentid = 0
              and c.coninhcount = 0
              and c.conrelid <> 0
              and n.nspname !~ '^pg_'
              and n.nspname <> 'information_schema'
            union all
            select format('%s of domain %s', c.conname, c.contypid::regtype),
                   format('alter domain %s drop constraint %I', c.contypid::regtype, c.conname),
                   format('alter domain %s add constraint %I %s', c.contypid::regtype, c.conname,
                          replace(pg_get_constraintdef(c.oid), ' NOT VALID', ''))
            from pg_constraint c
            join pg_namespace n on n.oid = c.connamespace
            where c.contype = 'c'
              and c.contypid <> 0
              and n.nspname <> 'information_schema'
            union all
            select format('NOT NULL of %s.%I', a.attrelid::regclass, a.attname),
                   format('alter table %s alter %I drop not null', a.attrelid::regclass, a.attname),
                   format('alter table %s alter %I set not null', a.attrelid::regclass, a.attname)
            from pg_attribute a
            join pg_class r on r.oid = a.attrelid
            join pg_namespace n on n.oid = r.relnamespace
            where a.attnotnull
              and a.attnum > 0
              and not a.attisdropped
              and a.attidentity = ''
              and r.relkind in ('r', 'p')
              and not r.relispartition
              and n.nspname !~ '^pg_'
              and n.nspname <> 'information_schema'
              and not exists (select 1 from pg_index i where i.indrelid = r.oid and i.indisprimary and a.attnum = any (i.indkey))
            order by 1
            """;

    /** Unique and exclusion constraints are proved by building their indexes anew. */
    private static final String INDEXES = """
            select i.indexrelid::regclass::text
            from pg_index i
            join pg_class c on c.oid = i.indexrelid
            join pg_namespace n on n.oid = c.relnamespace
            where (i.indisunique or i.indisexclusion)
              and c.relkind = 'i'
              and n.nspname !~ '^pg_'
            order by 1
            """;

    private static final String UNVALIDATED = """
            select format('%s of %s is not validated', c.conname, coalesce(nullif(c.conrelid, 0)::regclass::text, c.contypid::regtype::text))
            from pg_constraint c
            join pg_namespace n on n.oid = c.connamespace
            where not c.convalidated
              and n.nspname !~ '^pg_'
            order by 1
            """;

    private final Connection connection;
    private int proved;

    Audit(Connection connection) {
        this.connection = connection;
    }

    /** Return how many constraints were proved. */
    int proved() {
        return proved;
    }

    /** Return what the server does not find valid, each with what it says. */
    List<String> invalid() throws SQLException {
        var invalid = new ArrayList<String>();
        for (var constraint : rows(CONSTRAINTS, 3)) {
            prove(constraint.get(0), constraint.subList(1, 3), invalid);
        }
        for (var index : rows(INDEXES, 1)) {
            prove("unique or exclusion index " + index.get(0), List.of("reindex index " + index.get(0)), invalid);
        }
        return invalid;
    }

    /** Return the constraints that the migrations themselves leave unvalidated. */
    List<String> unvalidated() throws SQLException {
        return rows(UNVALIDATED, 1).stream().map(row -> row.get(0)).toList();
    }

    private void prove(String what, List<String> statements, List<String> invalid) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
            proved++;
        } catch (SQLException refused) {
            invalid.add(what + ": " + refused.getMessage().replace('\n', ' '));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private List<List<String>> rows(String query, int columns) throws SQLException {
        var rows = new ArrayList<List<String>>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= columns; i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
