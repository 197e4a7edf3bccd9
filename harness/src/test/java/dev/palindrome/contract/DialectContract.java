package dev.palindrome.contract;

import org.junit.jupiter.api.Nested;

/** Everything that the harness asks of an engine. */
abstract class DialectContract {

    private final Engine engine;

    DialectContract(Engine engine) {
        this.engine = engine;
    }

    @Nested
    class Walks implements WalkContract {

        @Override
        public Engine engine() {
            return engine;
        }
    }
}
