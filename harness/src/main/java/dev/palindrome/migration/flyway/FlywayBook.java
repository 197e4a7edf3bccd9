package dev.palindrome.migration.flyway;

import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * One row a version; an undo takes it out again, so that Flyway would apply the version once more. Flyway writes on a connection of its
 * own: a script that changes role or search path does not lead it astray.
 */
final class FlywayBook implements Bookkeeping {
    static final String TABLE = "flyway_schema_history";

    /** A changed session authorization stays: Flyway cannot restore its role then, and the migration fails. */
    private static final BoundSql AS_ONESELF = BoundSql.of("reset role");

    private static final String INSERT = """
            insert into public.flyway_schema_history
              (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
            select coalesce(max(installed_rank), 0) + 1, ?, ?, 'SQL', ?, ?, current_user, 0, true
            from public.flyway_schema_history""";

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @Override
    public List<String> create() {
        return List.of(
                """
                create table if not exists public.flyway_schema_history (
                  installed_rank int not null,
                  version varchar(50),
                  description varchar(200) not null,
                  type varchar(20) not null,
                  script varchar(1000) not null,
                  checksum integer,
                  installed_by varchar(100) not null,
                  installed_on timestamp not null default now(),
                  execution_time integer not null,
                  success boolean not null,
                  constraint flyway_schema_history_pk primary key (installed_rank)
                )""",
                "create index if not exists flyway_schema_history_s_idx on public.flyway_schema_history (success)");
    }

    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return asOneself(BoundSql.of(
                INSERT,
                migration.id(),
                migration.description().replace('_', ' '),
                migration.up().file(),
                checksum(migration.up().text())));
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return asOneself(BoundSql.of("delete from public.flyway_schema_history where version = ?", migration.id()));
    }

    @Override
    public String state() {
        return """
                select coalesce(version, '') || ' ' || script || case when success then '' else ' (failed)' end
                from public.flyway_schema_history
                order by installed_rank
                """;
    }

    @Override
    public LostTransaction lostTransaction() {
        return LostTransaction.BEGINS_ANEW;
    }

    private static List<BoundSql> asOneself(BoundSql entry) {
        return List.of(AS_ONESELF, entry);
    }

    /** Line ends do not count. */
    private static int checksum(String text) {
        var sum = new CRC32();
        text.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) sum.getValue();
    }
}
