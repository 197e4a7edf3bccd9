package dev.palindrome;

import dev.palindrome.check.Grade;
import dev.palindrome.database.Addressed;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.expectation.Tolerance;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.given.GivenRows;
import dev.palindrome.migration.Reading;
import dev.palindrome.seed.RowSources;
import dev.palindrome.tool.Runner;
import dev.palindrome.tool.host.Preparation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What to verify, and how. Immutable; {@link #of} gives the defaults and {@link Builder} changes them.
 *
 * @param folder the migration folder
 * @param shownFolder the folder as the user wrote it, for the report
 * @param reading how the folder is to be read
 * @param runner who runs the migrations of a tool that is a Java library
 * @param engines the databases to run on, one after the other; at least one, none of them twice
 * @param rows how many rows a table shall have; 0 looks at the schema only
 * @param seed where the random values start
 * @param sources what rows are made from, beside the seed
 * @param given rows of the user's own, beside those of the sources
 * @param minCoverage how many per cent of the schema the rows must at least cover; 0 asks for nothing
 * @param part which migrations to verify
 * @param without ids of checks to leave out
 * @param expect the grade expected of a migration, by its id or name; {@link Grade#REVERSIBLE} where none is named. In front of it may
 *     stand the database that it is for: {@code mysql:000007}
 * @param tolerance which known failures are tolerated
 * @param before what has to be made before the first migration, in this order
 * @param limits how long a migration may take
 * @param settings what the sessions of the migrations are set to, by the product's own names. In front may stand the engine that it
 *     is for: {@code mysql.sql_mode}
 */
public record Options(
        Path folder,
        String shownFolder,
        Reading reading,
        Runner runner,
        List<EngineRequest> engines,
        int rows,
        long seed,
        RowSources sources,
        List<GivenRows> given,
        int minCoverage,
        Part part,
        Set<String> without,
        Map<String, Grade> expect,
        Tolerance tolerance,
        List<Preparation> before,
        Limits limits,
        Map<String, String> settings) {

    /** How many rows a table shall have where nobody says otherwise. */
    public static final int DEFAULT_ROWS = 1_000;

    /** The seed where nobody says otherwise. */
    public static final long DEFAULT_SEED = 42;

    public Options {
        engines = List.copyOf(engines);
        given = List.copyOf(given);
        without = Set.copyOf(without);
        expect = Collections.unmodifiableMap(new LinkedHashMap<>(expect));
        before = List.copyOf(before);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        refuseTwice(engines);
        if (minCoverage < 0 || minCoverage > 100) {
            throw new ConfigurationException(
                    "the least coverage is %s; it is a number of per cent from 0 to 100".formatted(minCoverage));
        }
    }

    private static void refuseTwice(List<EngineRequest> engines) {
        if (engines.isEmpty()) {
            throw new ConfigurationException("no database is named; for example postgresql:18");
        }
        Set<String> seen = new HashSet<>();
        for (EngineRequest engine : engines) {
            if (!seen.add(engine.label())) {
                throw new ConfigurationException(
                        "the database %s is named twice; name each once, as in postgresql:15,postgresql:18"
                                .formatted(engine.label()));
            }
        }
    }

    /**
     * Return the database to run on.
     *
     * @throws ConfigurationException where there are several: verify them by {@link Verifications}
     */
    public EngineRequest engine() {
        if (engines.size() > 1) {
            throw new ConfigurationException("several databases are named (%s), where there can be but one"
                    .formatted(engines.stream().map(EngineRequest::label).collect(Collectors.joining(", "))));
        }
        return engines.get(0);
    }

    /** Return the same options for one of the databases. */
    public Options on(EngineRequest engine) {
        return new Options(
                folder,
                shownFolder,
                reading,
                runner,
                List.of(engine),
                rows,
                seed,
                sources,
                given,
                minCoverage,
                part,
                without,
                expect,
                tolerance,
                before,
                limits,
                settings);
    }

    /** Return what the sessions on the database are set to. */
    public Map<String, String> session() {
        return Addressed.of(engine(), settings, '.');
    }

    /** Return the grades expected on the database, by id or name. */
    Map<String, Grade> grades() {
        return Addressed.of(engine(), expect, ':');
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
        private Runner runner = Runner.AUTO;
        private List<EngineRequest> engines =
                List.of(new EngineRequest("postgresql", null, EngineRequest.AUTO, Duration.ofSeconds(60)));
        private int rows = DEFAULT_ROWS;
        private long seed = DEFAULT_SEED;
        private List<String> locales = List.of();
        private @Nullable Path profile;
        private @Nullable Path data;
        private @Nullable Path fixtures;
        private final List<GivenRows> given = new ArrayList<>();
        private int minCoverage;
        private @Nullable String only;
        private @Nullable String from;
        private @Nullable String to;
        private @Nullable String since;
        private final Set<String> without = new LinkedHashSet<>();
        private final Map<String, Grade> expect = new LinkedHashMap<>();
        private Tolerance tolerance = new Tolerance(null, Tolerance.Use.HOLD);
        private final List<Preparation> before = new ArrayList<>();
        private Duration timeout = Limits.DEFAULT.statement();
        private Duration lockTimeout = Limits.DEFAULT.lock();
        private final Map<String, String> settings = new LinkedHashMap<>();

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

        public Builder runner(Runner value) {
            runner = value;
            return this;
        }

        public Builder engine(EngineRequest value) {
            return engines(List.of(value));
        }

        public Builder engines(List<EngineRequest> values) {
            engines = List.copyOf(values);
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

        public Builder locales(List<String> values) {
            locales = List.copyOf(values);
            return this;
        }

        public Builder profile(@Nullable Path value) {
            profile = value;
            return this;
        }

        public Builder data(@Nullable Path value) {
            data = value;
            return this;
        }

        public Builder fixtures(@Nullable Path value) {
            fixtures = value;
            return this;
        }

        public Builder given(GivenRows value) {
            given.add(value);
            return this;
        }

        public Builder minCoverage(int value) {
            minCoverage = value;
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

        public Builder set(String name, String value) {
            settings.put(name, value);
            return this;
        }

        /** Return the options. */
        public Options build() {
            return new Options(
                    folder,
                    shownFolder,
                    reading,
                    runner,
                    engines,
                    rows,
                    seed,
                    new RowSources(locales, profile, data, fixtures),
                    given,
                    minCoverage,
                    new Part(only, from, to, since),
                    without,
                    expect,
                    tolerance,
                    before,
                    new Limits(timeout, lockTimeout),
                    settings);
        }
    }
}
