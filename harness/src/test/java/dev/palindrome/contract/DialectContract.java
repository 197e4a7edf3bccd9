package dev.palindrome.contract;

import org.junit.jupiter.api.Nested;

/** Everything that the harness asks of an engine. */
abstract class DialectContract {

    private final Engine engine;

    DialectContract(Engine engine) {
        this.engine = engine;
    }

    @Nested
    class Catalogs implements CatalogContract {

        @Override
        public Engine engine() {
            return engine;
        }
    }

    @Nested
    class Schemas implements EqualityContract {

        @Override
        public Engine engine() {
            return engine;
        }
    }

    @Nested
    class Proof implements CoverageContract {

        @Override
        public Engine engine() {
            return engine;
        }
    }

    @Nested
    class Rows implements DataContract {

        @Override
        public Engine engine() {
            return engine;
        }
    }

    @Nested
    class Seeds implements SeedContract {

        @Override
        public Engine engine() {
            return engine;
        }
    }

    @Nested
    class Sessions implements SessionContract {

        @Override
        public Engine engine() {
            return engine;
        }
    }

    @Nested
    class Walks implements WalkContract {

        @Override
        public Engine engine() {
            return engine;
        }
    }
}
