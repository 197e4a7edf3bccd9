package dev.palindrome.database.embedded;

import dev.palindrome.database.Availability;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.failure.NoEngineException;

/** A product that can be had out of a jar. */
interface EmbeddedProduct {

    /** Return whether {@link #kit} would find what a request means; loads nothing that may be missing. */
    Availability probe(EngineRequest request);

    /**
     * Find what a request means.
     *
     * @throws NoEngineException where something is missing, with how to get it
     */
    Kit kit(EngineRequest request);
}
