package dev.palindrome.profile.reading;

import java.time.Duration;
import java.util.Set;

/**
 * What may be read, and for how long.
 *
 * @param allowance which columns may be written with their values
 * @param schemas the schemas to read; none means all but the server's own
 * @param exact whether tables may be read where statistics do not suffice
 * @param timeout how long one question may take
 */
public record Terms(Allowance allowance, Set<String> schemas, boolean exact, Duration timeout) {

    public Terms {
        schemas = Set.copyOf(schemas);
    }

    boolean wants(String schema) {
        return schemas.isEmpty() || schemas.contains(schema);
    }
}
