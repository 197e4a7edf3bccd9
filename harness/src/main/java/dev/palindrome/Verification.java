package dev.palindrome;

import dev.palindrome.check.Check;
import dev.palindrome.check.Checks;
import dev.palindrome.check.Judge;
import dev.palindrome.check.Judgement;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.Progress;
import dev.palindrome.cycle.Walk;
import dev.palindrome.cycle.WalkSettings;
import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseProviders;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.expectation.Expectations;
import dev.palindrome.expectation.Freezing;
import dev.palindrome.expectation.Standing;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.failure.NoEngineException;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFolders;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.report.ChainEntry;
import dev.palindrome.report.ChainWording;
import dev.palindrome.report.CoverageEntry;
import dev.palindrome.report.Run;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A verification under way: one folder on one engine, a migration at a time. Opening it reads the folder and checks the options;
 * a server is started when the first migration is judged. {@link #judge} and {@link #close} are for one thread at a time,
 * {@link #run} for any.
 */
public final class Verification implements AutoCloseable {

    private static final String CHAIN = "chain";

    private final Options options;
    private final MigrationFolder folder;
    private final Selection selection;
    private final Expectations expectations;
    private final List<Check> checks;
    private final Operator operator;
    private final Supplies supplies;
    private final Supplier<DatabaseServer> starter;
    private final Consumer<DatabaseServer> giveBack;
    private final Progress progress;
    private final boolean keepAfterDown;
    private final Account account;
    private final Map<Migration, Judged> judged = new ConcurrentHashMap<>();
    private volatile @Nullable DatabaseServer server;
    private volatile @Nullable String stoppedBecause;
    private volatile @Nullable ChainEntry chain;
    private volatile @Nullable Walk walk;

    private Verification(
            Options options,
            Supplier<DatabaseServer> starter,
            Consumer<DatabaseServer> giveBack,
            Progress progress,
            boolean keepAfterDown) {
        this.options = options;
        this.starter = starter;
        this.giveBack = giveBack;
        this.progress = progress;
        this.keepAfterDown = keepAfterDown;
        this.folder = MigrationFolders.readAs(
                options.folder(), options.reading().on(options.engine().engine()));
        this.selection = new Selection(folder, options);
        this.checks = Checks.without(
                options.without().stream().filter(id -> !id.equals(CHAIN)).toList());
        this.expectations = Expectations.of(folder, options.engine(), selection.grades(), options.tolerance());
        this.operator = Operator.of(folder, options.runner());
        SqlSyntax syntax = SqlSyntax.of(options.engine().engine());
        options.before().forEach(preparation -> preparation.check(syntax));
        this.supplies = Supplies.of(options, folder);
        this.account = new Account(options, folder, selection, expectations, checks, operator);
    }

    /**
     * Open a verification on a server that the options ask for.
     *
     * @throws dev.palindrome.failure.ConfigurationException where the folder or an option cannot work
     */
    public static Verification open(Options options, Progress progress) {
        return new Verification(
                options, () -> DatabaseProviders.start(options.engine()), DatabaseServer::close, progress, false);
    }

    /**
     * Open a verification on a server that somebody else gives.
     *
     * @param giveBack what to do with the server at the end
     * @param keepAfterDown whether {@link #afterDown} shall have something to give
     */
    public static Verification on(
            Supplier<DatabaseServer> server,
            Consumer<DatabaseServer> giveBack,
            Options options,
            Progress progress,
            boolean keepAfterDown) {
        return new Verification(options, server, giveBack, progress, keepAfterDown);
    }

    /** Return the folder as its tool reads it. */
    public MigrationFolder folder() {
        return folder;
    }

    /** Return the migrations asked for, in the history's order. */
    public List<Migration> migrations() {
        return selection.migrations();
    }

    /** Return the checks in force, in the order of the report. */
    public List<Check> checks() {
        return checks;
    }

    /**
     * Take a migration through its cycle and judge it; a second call returns the same judgement. Migrations are to be asked for
     * in the history's order; those left out are only taken up.
     *
     * @throws dev.palindrome.failure.NoEngineException where no server can be had
     * @throws dev.palindrome.failure.ConfigurationException where what has to be made before the first migration fails
     * @throws dev.palindrome.failure.HarnessException where the database is lost; later migrations are not reached
     */
    public Judgement judge(Migration migration) {
        Judged known = judged.get(migration);
        if (known != null) {
            return known.judgement();
        }
        account.tick();
        long start = System.nanoTime();
        try {
            Judgement judgement = Judge.judge(begun().cycle(migration), checks);
            judged.put(
                    migration,
                    new Judged(
                            judgement,
                            Duration.ofNanos(System.nanoTime() - start).toMillis()));
            return judgement;
        } catch (RuntimeException e) {
            stop(String.valueOf(e.getMessage()));
            throw e;
        } finally {
            account.tick();
        }
    }

    /**
     * Judge all migrations asked for, and then take all downs in a row.
     *
     * @return whether all were judged; not so where the database was lost on the way, which the report says of what was not reached
     * @throws NoEngineException where no server can be had
     * @throws dev.palindrome.failure.ConfigurationException where what has to be made before the first migration fails
     */
    public boolean walk() {
        boolean judged = judgeAll();
        chain();
        return judged;
    }

    private boolean judgeAll() {
        for (Migration migration : migrations()) {
            try {
                judge(migration);
            } catch (NoEngineException e) {
                throw e;
            } catch (HarnessException e) {
                return false;
            }
        }
        return true;
    }

    /**
     * Take all downs in a row, from the end of the history to its start, and remember for the report what stays behind. To be called
     * when all migrations have been judged; where that is not so, or the options leave it out, the report says why it did not run.
     * It changes no grade, and afterwards there is no database to look at.
     */
    public void chain() {
        int all = folder.migrations().size();
        if (all == 0) {
            return;
        }
        String because = whyNoChain();
        if (because != null) {
            chain = ChainEntry.notRun(all, because);
            return;
        }
        List<CycleEvidence> cycles = folder.migrations().stream()
                .map(m -> Objects.requireNonNull(judged.get(m)).judgement().evidence())
                .toList();
        try {
            chain = new ChainWording(begun().chain(cycles), folder.format()).entry();
        } catch (HarnessException e) {
            chain = ChainEntry.notRun(all, String.valueOf(e.getMessage()));
        } finally {
            account.tick();
        }
    }

    private @Nullable String whyNoChain() {
        if (options.without().contains(CHAIN)) {
            return "it was left out";
        }
        if (selection.migrations().size() < folder.migrations().size()) {
            return "only some migrations were asked for";
        }
        return judged.size() < folder.migrations().size() ? "not all migrations were reached" : null;
    }

    /** Say why the migrations that are not judged yet never will be. */
    public void stop(String because) {
        if (stoppedBecause == null) {
            stoppedBecause = because;
        }
    }

    /** Return why the migrations that are not judged yet never will be. */
    public Optional<String> stoppedBecause() {
        return Optional.ofNullable(stoppedBecause);
    }

    /** Return the database as the user asked for it: {@code postgresql:15}. */
    public String database() {
        return options.engine().label();
    }

    /** Return the database as it stands after the last judged migration's second up. */
    public Optional<Database> afterUp() {
        return Optional.ofNullable(walk).flatMap(Walk::afterUp);
    }

    /** Return a copy of the database as it stood after the last judged migration's down. */
    public Optional<Database> afterDown() {
        return Optional.ofNullable(walk).flatMap(Walk::afterDown);
    }

    /**
     * Return whether a migration is as good as it is expected to be: reversible where nobody says anything. One that declares itself
     * to be irreversible is as expected. One that was not reached is not.
     */
    public boolean isAsExpected(Migration migration) {
        return standing(migration).isAsExpected();
    }

    /** Return how much the rows cover of all that stood before the migrations judged by now, and whether that is enough. */
    public CoverageEntry coverage() {
        return account.coverage(migrations(), judged);
    }

    /** Return how what was found of a migration stands to what is expected of it. */
    public Standing standing(Migration migration) {
        Judged known = judged.get(migration);
        return known == null ? Standing.notReached() : expectations.standing(known.judgement());
    }

    /**
     * Write the baseline anew, so that it holds just the failures that were found; what was not judged stays in it as it is.
     *
     * @return a sentence that says what was written
     * @throws HarnessException where the file cannot be written
     */
    public String freeze() {
        return freeze(List.of(this));
    }

    /** Write the baseline anew from what was found on several databases. */
    static String freeze(List<Verification> verifications) {
        var freezing = new Freezing(verifications.stream()
                .map(v -> new Freezing.Found(
                        v.expectations,
                        v.judged.values().stream().map(Judged::judgement).toList()))
                .toList());
        int frozen = freezing.write();
        return frozen == 0
                ? "there is no known failure to write into %s".formatted(freezing.file())
                : "%s known failure%s in %s".formatted(frozen, frozen == 1 ? "" : "s", freezing.file());
    }

    /** Return what is known by now; migrations that were not reached are unproven and say so. */
    public Run run() {
        return run(migrations());
    }

    /** Return what is known by now of one migration. */
    public Run run(Migration migration) {
        return run(List.of(migration));
    }

    private Run run(List<Migration> migrations) {
        Map<String, String> inForce = walk == null ? Map.of() : walk.inForce();
        List<String> notes = walk == null ? List.of() : walk.notes();
        return account.run(migrations, judged, server, inForce, notes, stoppedBecause)
                .with(chain);
    }

    @Override
    public void close() {
        try {
            if (walk != null) {
                walk.close();
            }
        } finally {
            DatabaseServer started = server;
            if (started != null) {
                giveBack.accept(started);
            }
        }
    }

    private Walk begun() {
        if (walk == null) {
            DatabaseServer started = starter.get();
            server = started;
            var settings = new WalkSettings(
                    supplies.plan(),
                    supplies.given(),
                    options.limits().statement(),
                    options.limits().lock(),
                    keepAfterDown,
                    checks.stream().anyMatch(Check::needsWrites),
                    options.before(),
                    options.session());
            walk = Walk.over(started, folder, operator.tool(started.dialect()), settings, progress);
        }
        return walk;
    }
}
