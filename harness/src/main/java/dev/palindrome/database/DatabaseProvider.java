package dev.palindrome.database;

/**
 * Starts database servers of its own. Found by {@link java.util.ServiceLoader}; implementations have a public constructor
 * without parameters. Nothing is started, loaded or asked for before {@link #probe} or {@link #start}.
 */
public interface DatabaseProvider {

    /** Return the stable name by which users ask for it: {@code container}, {@code embedded}. */
    String name();

    /** Return whether this provider knows the engine at all. */
    boolean knows(String engine);

    /**
     * Find out whether {@link #start} would work, without starting anything; takes at most 3 seconds where there is nothing to
     * pull.
     */
    Availability probe(EngineRequest request);

    /**
     * Start a server that is gone when it is closed, and also when this process dies.
     *
     * @param because why this provider was chosen, as a clause for the report
     * @throws dev.palindrome.failure.NoEngineException where it cannot be started, with the cause and the next step
     */
    DatabaseServer start(EngineRequest request, String because);
}
