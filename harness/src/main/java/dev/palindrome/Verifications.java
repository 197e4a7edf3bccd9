package dev.palindrome;

import dev.palindrome.cycle.Progress;
import dev.palindrome.database.DatabaseProviders;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.failure.NoEngineException;
import dev.palindrome.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The verifications of one folder on every database that the options name. Their servers start side by side, and the walks are
 * taken one after the other: a server goes when its walk is over. One that cannot be had takes nothing from the others.
 * {@link #walk} and {@link #close} are for one thread at a time, {@link #report} and {@link #stop} for any.
 */
public final class Verifications implements AutoCloseable {

    private final ServerStarts starts;
    private final List<Verification> all = new ArrayList<>();

    private Verifications(Options options, Progress progress) {
        options.engines().forEach(DatabaseProviders::refuseUnknown);
        this.starts = new ServerStarts(options.engines());
        boolean several = options.engines().size() > 1;
        for (EngineRequest engine : options.engines()) {
            all.add(Verification.on(
                    () -> starts.take(engine),
                    DatabaseServer::close,
                    options.on(engine),
                    several ? progress.of(engine.label()) : progress,
                    false));
        }
    }

    /**
     * Read the folder and check the options; a server is started when the first migration is judged.
     *
     * @throws dev.palindrome.failure.ConfigurationException where the folder or an option cannot work on one of the databases
     */
    public static Verifications open(Options options, Progress progress) {
        return new Verifications(options, progress);
    }

    /** Return the verifications, in the order in which the databases were named. */
    public List<Verification> all() {
        return List.copyOf(all);
    }

    /** How a walk ended. */
    public enum Ending {
        /** All migrations were judged. */
        JUDGED,
        /** The server refused what was to be there before the first migration. */
        REFUSED,
        /** No server could be had. */
        WITHOUT_SERVER,
        /** The database was lost on the way. */
        LOST
    }

    /**
     * Judge all migrations on all databases, and on each take all downs in a row. Where there is only one database, or none of them
     * can be had, that is the caller's to hear; else the others' results stay, and the report says why one has none.
     *
     * @return how it ended on each
     * @throws NoEngineException where no server can be had
     * @throws ConfigurationException where what has to be made before the first migration fails
     */
    public Map<Verification, Ending> walk() {
        Map<Verification, Ending> endings = new LinkedHashMap<>();
        for (Verification verification : all) {
            try (verification) {
                endings.put(verification, walk(verification));
            } catch (HarnessException e) {
                // A server that is gone has nothing to clear up; why it is gone is what counts.
                if (endings.get(verification) != Ending.LOST) {
                    throw e;
                }
            }
        }
        if (endings.values().stream().allMatch(Ending.WITHOUT_SERVER::equals)) {
            throw new NoEngineException(all.stream()
                    .flatMap(verification -> verification.stoppedBecause().stream())
                    .collect(Collectors.joining("\n")));
        }
        return endings;
    }

    private Ending walk(Verification verification) {
        try {
            return verification.walk() ? Ending.JUDGED : Ending.LOST;
        } catch (NoEngineException | ConfigurationException e) {
            if (all.size() == 1) {
                throw e;
            }
            return e instanceof NoEngineException ? Ending.WITHOUT_SERVER : Ending.REFUSED;
        }
    }

    /** Say why the migrations that are not judged yet never will be. */
    public void stop(String because) {
        all.forEach(verification -> verification.stop(because));
    }

    /** Return what is known by now; migrations that were not reached are unproven and say so. */
    public Report report() {
        return Report.of(
                Palindrome.version(), all.stream().map(Verification::run).toList());
    }

    /**
     * Write the baseline anew, so that it holds just the failures that were found: one line where a migration fails in the same way
     * on every database, else one for each database on which it fails.
     *
     * @return a sentence that says what was written
     * @throws dev.palindrome.failure.HarnessException where the file cannot be written
     */
    public String freeze() {
        return Verification.freeze(all);
    }

    @Override
    public void close() {
        starts.close();
    }
}
