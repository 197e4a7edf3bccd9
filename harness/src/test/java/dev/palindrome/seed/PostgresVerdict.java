package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.schema.TableShape;
import java.sql.SQLException;

/** Has PostgreSQL judge again what it was told not to look at while rows were loaded, and everything else as well. */
final class PostgresVerdict {

    private PostgresVerdict() {}

    static void on(Filled db) throws SQLException {
        db.validateKeys();
        // An index that is built anew finds duplicates, and what an exclusion rules out.
        for (var index : db.rows("""
                select i.indrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
                where c.oid >= 16384 and c.relkind = 'r' and (i.indisunique or i.indisexclusion) group by 1
                """)) {
            db.run("reindex table " + index.get(0));
        }
        for (var check : db.rows("""
                select format('select count(*) from only %s where not (%s)', c.conrelid::regclass, pg_get_expr(c.conbin, c.conrelid))
                from pg_constraint c join pg_class r on r.oid = c.conrelid
                where c.contype = 'c' and c.conenforced and r.relkind = 'r' and not r.relispartition
                """)) {
            assertThat(db.count(String.valueOf(check.get(0)))).as(check.get(0)).isZero();
        }
        for (var table : db.shapes().values()) {
            if (table.kind() != TableShape.Kind.PARTITIONED) {
                read(db, table);
            }
        }
    }

    /** Values that are read from their text again pass through every domain, wherever it is. */
    private static void read(Filled db, TableShape table) throws SQLException {
        for (var column : table.columns()) {
            var name = db.dialect().quote(column.name());
            db.count("select count(%s::text::%s) from only %s"
                    .formatted(name, column.declaredType(), db.dialect().quote(table.name())));
        }
    }
}
