package dev.palindrome;

import dev.palindrome.check.Grade;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.expectation.Tolerance;
import dev.palindrome.migration.Reading;
import dev.palindrome.tool.host.Preparation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to verify, and how. Immutable; {@link #of} gives the defaults and {@link Builder} changes them.
 *
 * @param folder the migration folder
 * @param shownFolder the folder as the user wrote it, for the report
 * @param reading how the folder is to be read
 * @param engine the database to run on
 * @param rows how many rows a table shall have; 0 looks at the schema only
 * @param seed where the random values start
 * @param part which migrations to verify
 * @param without ids of checks to leave out
 * @param expect the grade expected of a migration, by its id or name; {@link Grade#REVERSIBLE} where none is named
 * @param tolerance which known failures are tolerated
 * @param before what has to be made before the first migration, in this order
 * @param limits how long a migration may take
 */
public record Options(
        Path folder,
        String shownFolder,
        Reading reading,
        EngineRequest engine,
        int rows,
        long seed,
        Part part,
        Set<String> without,
        Map<String, Grade> expect,
        Tolerance tolerance,
        List<Preparation> before,
        Limits limits) {

    /** How many rows a table shall have where nobody says otherwise. */
    public static final int DEFAULT_ROWS = 1_000;

    /** The seed where nobody says otherwise. */
    public static final long DEFAULT_SEED = 42;

    public Options {
        without = Set.copyOf(without);
        expect = Map.copyOf(expect);
        before = List.copyOf(before);
    }

    /** Return a builder with the defaults for a folder. */
    public static Builder of(Path folder) {
        return new Builder(folder);
    }

    /** Collects options. Not safe for use by several threads. */
    public static final class Builder {
        private final Path folder;
        private String shownFolder;
        private Reading reading = Reading.as(null);
        private EngineRequest engine =
                new EngineRequest("postgresql", null, EngineRequest.AUTO, Duration.ofSeconds(60));
        private int rows = DEFAULT_ROWS;
        private long seed = DEFAULT_SEED;
        private @Nullable String only;
        private @Nullable String from;
        private @Nullable String to;
        private @Nullable String since;
        private final Set<String> without = new LinkedHashSet<>();
        private final Map<String, Grade> expect = new LinkedHashMap<>();
        private Tolerance tolerance = new Tolerance(null, Tolerance.Use.HOLD);
        private final List<Preparation> before = new ArrayList<>();
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

        public Builder reading(Reading value) {
            reading = value;
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

        public Builder since(@Nullable String value) {
            since = value;
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

        public Builder tolerance(Tolerance value) {
            tolerance = value;
            return this;
        }

        public Builder before(Preparation preparation) {
            before.add(preparation);
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
                    reading,
                    engine,
                    rows,
                    seed,
                    new Part(only, from, to, since),
                    without,
                    expect,
                    tolerance,
                    before,
                    new Limits(timeout, lockTimeout));
        }
    }
}
