package dev.palindrome;

import dev.palindrome.check.Grade;
import dev.palindrome.database.EngineRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to verify, and how. Immutable; {@link #of} gives the defaults and {@link Builder} changes them.
 *
 * @param folder the migration folder
 * @param shownFolder the folder as the user wrote it, for the report
 * @param format the format's name, or null to find out
 * @param engine the database to run on
 * @param rows how many rows a table shall have; 0 looks at the schema only
 * @param seed where the random values start
 * @param only the one migration to verify, by id or name, or null for all
 * @param from the first migration to verify, or null for the first of all; earlier ones are only taken up
 * @param to the last migration to verify, or null for the last of all
 * @param without ids of checks to leave out
 * @param expect the grade expected of a migration, by its id or name; {@link Grade#REVERSIBLE} where none is named
 * @param timeout how long a statement of a migration may run
 * @param lockTimeout how long it may wait for a lock
 */
public record Options(
        Path folder,
        String shownFolder,
        @Nullable String format,
        EngineRequest engine,
        int rows,
        long seed,
        @Nullable String only,
        @Nullable String from,
        @Nullable String to,
        Set<String> without,
        Map<String, Grade> expect,
        Duration timeout,
        Duration lockTimeout) {

    /** How many rows a table shall have where nobody says otherwise. */
    public static final int DEFAULT_ROWS = 1_000;

    /** The seed where nobody says otherwise. */
    public static final long DEFAULT_SEED = 42;

    public Options {
        without = Set.copyOf(without);
        expect = Map.copyOf(expect);
    }

    /** Return a builder with the defaults for a folder. */
    public static Builder of(Path folder) {
        return new Builder(folder);
    }

    /** Collects options. Not safe for use by several threads. */
    public static final class Builder {
        private final Path folder;
        private String shownFolder;
        private @Nullable String format;
        private EngineRequest engine =
                new EngineRequest("postgresql", null, EngineRequest.AUTO, Duration.ofSeconds(60));
        private int rows = DEFAULT_ROWS;
        private long seed = DEFAULT_SEED;
        private @Nullable String only;
        private @Nullable String from;
        private @Nullable String to;
        private final Set<String> without = new LinkedHashSet<>();
        private final Map<String, Grade> expect = new LinkedHashMap<>();
        private Duration timeout = Duration.ofSeconds(60);
        private Duration lockTimeout = Duration.ofSeconds(10);

        private Builder(Path folder) {
            this.folder = folder;
            this.shownFolder = folder.toString().replace('\\', '/');
        }

        public Builder shownFolder(String value) {
            shownFolder = value;
            return this;
        }

        public Builder format(@Nullable String value) {
            format = value;
            return this;
        }

        public Builder engine(EngineRequest value) {
            engine = value;
            return this;
        }

        public Builder rows(int value) {
            rows = value;
            return this;
        }

        public Builder seed(long value) {
            seed = value;
            return this;
        }

        public Builder only(@Nullable String value) {
            only = value;
            return this;
        }

        public Builder from(@Nullable String value) {
            from = value;
            return this;
        }

        public Builder to(@Nullable String value) {
            to = value;
            return this;
        }

        public Builder without(String checkId) {
            without.add(checkId);
            return this;
        }

        public Builder expect(String migration, Grade grade) {
            expect.put(migration, grade);
            return this;
        }

        public Builder timeout(Duration value) {
            timeout = value;
            return this;
        }

        public Builder lockTimeout(Duration value) {
            lockTimeout = value;
            return this;
        }

        /** Return the options. */
        public Options build() {
            return new Options(
                    folder,
                    shownFolder,
                    format,
                    engine,
                    rows,
                    seed,
                    only,
                    from,
                    to,
                    without,
                    expect,
                    timeout,
                    lockTimeout);
        }
    }
}
