package dev.palindrome.migration.pattern;

import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** No book: what a program of one's own writes down is not known. */
final class PatternBook implements Bookkeeping {

    @Override
    public Set<String> tables() {
        return Set.of();
    }

    @Override
    public List<String> create() {
        return List.of();
    }

    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return List.of();
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        return List.of();
    }

    @Override
    public String state() {
        return "select null from (select 1) as empty_book where 1 = 0";
    }
}
