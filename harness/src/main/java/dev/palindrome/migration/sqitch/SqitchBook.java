package dev.palindrome.migration.sqitch;

import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of Sqitch's registry the one table that says what is deployed. */
final class SqitchBook implements Bookkeeping {
    private final String project;

    SqitchBook(String project) {
        this.project = project;
    }

    @Override
    public Set<String> tables() {
        return Set.of("sqitch.changes");
    }

    @Override
    public List<String> create() {
        return List.of("create schema if not exists sqitch", """
                create table if not exists sqitch.changes (
                  change_id text primary key,
                  change text not null,
                  project text not null,
                  committed_at timestamptz not null default clock_timestamp()
                )""");
    }

    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of(
                "insert into sqitch.changes (change_id, change, project) values (?, ?, ?)",
                migration.id(),
                migration.id().replaceFirst("@.*", ""),
                project));
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of("delete from sqitch.changes where change_id = ?", migration.id()));
    }

    @Override
    public String state() {
        return "select change_id from sqitch.changes order by change_id collate \"C\"";
    }
}
