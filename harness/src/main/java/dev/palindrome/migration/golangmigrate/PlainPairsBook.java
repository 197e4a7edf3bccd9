package dev.palindrome.migration.golangmigrate;

import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A book of our own, since nobody knows whose tool runs the pairs: one row for each migration that is applied. */
final class PlainPairsBook implements Bookkeeping {

    @Override
    public Set<String> tables() {
        return Set.of("palindrome_pairs");
    }

    @Override
    public List<String> create() {
        return List.of("create table if not exists public.palindrome_pairs (version text primary key)");
    }

    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of("insert into public.palindrome_pairs (version) values (?)", migration.id()));
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return List.of(BoundSql.of("delete from public.palindrome_pairs where version = ?", migration.id()));
    }

    @Override
    public String state() {
        return "select version from public.palindrome_pairs order by version collate \"C\"";
    }
}
