package dev.palindrome.migration.diesel;

import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row a version, written where the search path of the moment leads, as up to Diesel 2.3. */
final class DieselBook implements Bookkeeping {

    private static final String TABLE = "__diesel_schema_migrations";

    private final BookSql sql;

    DieselBook(BookSql sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @Override
    public List<String> create() {
        return List.of("""
                create table if not exists %s (
                  version varchar(50) primary key not null,
                  run_on timestamp not null default current_timestamp
                )""".formatted(sql.fixed(TABLE)));
    }

    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of("insert into __diesel_schema_migrations (version) values (?)", version(migration)));
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of("delete from __diesel_schema_migrations where version = ?", version(migration)));
    }

    @Override
    public String state() {
        return "select version from %s order by %s".formatted(sql.fixed(TABLE), sql.sorted("version"));
    }

    @Override
    public LostTransaction lostTransaction() {
        return sql.lost(LostTransaction.FAILS);
    }

    private static String version(Migration migration) {
        return DieselFormat.compared(migration.id());
    }
}
