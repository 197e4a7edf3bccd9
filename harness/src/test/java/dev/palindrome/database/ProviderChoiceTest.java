package dev.palindrome.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.NoEngineException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProviderChoiceTest {

    private static final Availability IMAGE = Availability.yes("an engine answers and has postgres:18");
    private static final Availability NO_ENGINE = Availability.no("no container engine answers");
    private static final Availability BINARIES = Availability.yes("PostgreSQL 18.6.0 of a jar");

    @Nested
    class Auto {

        @Test
        void takesAContainerWhereThereIsAnEngine() {
            var server = choice("", container(IMAGE), embedded(BINARIES)).start(request("auto"));
            assertThat(server.provider()).isEqualTo("container");
            assertThat(server.because()).isEqualTo("an engine answers and has postgres:18");
        }

        @Test
        void fallsBackToEmbeddedAndSaysWhy() {
            var server = choice("", embedded(BINARIES), container(NO_ENGINE)).start(request("auto"));
            assertThat(server.provider()).isEqualTo("embedded");
            assertThat(server.because()).isEqualTo("no container engine answers");
        }

        @Test
        void fallsBackWhereTheContainerDoesNotStart() {
            var choice = choice("", new Scripted("container", IMAGE, "the image was not pulled"), embedded(BINARIES));
            assertThat(choice.start(request("auto")).because()).isEqualTo("the image was not pulled");
        }

        @Test
        void listsWhatEachSaidWhereNoneWorks() {
            var choice = choice("", container(NO_ENGINE), embedded(Availability.no("add the dependency x:y:1")));
            assertThatThrownBy(() -> choice.start(request("auto")))
                    .isInstanceOf(NoEngineException.class)
                    .hasMessage(
                            "no postgresql can be started: no container engine answers; and add the dependency x:y:1");
        }

        @Test
        void doesNotFallBackWhereAContainerIsRequired() {
            var choice = choice("container", container(NO_ENGINE), embedded(BINARIES));
            assertThatThrownBy(() -> choice.start(request("auto")))
                    .isInstanceOf(NoEngineException.class)
                    .hasMessage("palindrome.require=container allows nothing else, but no container engine answers");
        }
    }

    @Nested
    class Names {

        private final ProviderChoice choice = choice("", container(IMAGE), embedded(BINARIES));

        @Test
        void decideWhereOneIsGiven() {
            assertThat(choice.start(request("embedded")).provider()).isEqualTo("embedded");
        }

        @Test
        void ofEnginesAreListed() {
            assertThatThrownBy(() -> choice.start(EngineRequest.parse("postgre", "auto", Duration.ZERO)))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage(
                            "no provider for database \"postgre\"; available: postgresql; did you mean \"postgresql\"?");
        }

        @Test
        void ofEnginesFarFromAnyAreNotGuessed() {
            assertThatThrownBy(() -> choice.start(EngineRequest.parse("mysql", "auto", Duration.ZERO)))
                    .hasMessage("no provider for database \"mysql\"; available: postgresql");
        }

        @Test
        void ofProvidersAreListed() {
            assertThatThrownBy(() -> choice.start(request("containre")))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage(
                            "no provider \"containre\"; available: auto, container, embedded; did you mean \"container\"?");
        }

        @Test
        void standBesideTheAnswersOfAProbe() {
            assertThat(choice.probeAll(request("auto")))
                    .containsEntry("container", IMAGE)
                    .containsEntry("embedded", BINARIES);
        }
    }

    private static EngineRequest request(String provider) {
        return EngineRequest.parse("postgresql:18", provider, Duration.ofSeconds(1));
    }

    private static ProviderChoice choice(String required, DatabaseProvider... providers) {
        return new ProviderChoice(List.of(providers), List.of("postgresql", "mysql"), required);
    }

    private static DatabaseProvider container(Availability availability) {
        return new Scripted("container", availability, "");
    }

    private static DatabaseProvider embedded(Availability availability) {
        return new Scripted("embedded", availability, "");
    }

    private record Scripted(String name, Availability availability, String failure) implements DatabaseProvider {

        @Override
        public boolean knows(String engine) {
            return engine.equals("postgresql");
        }

        @Override
        public Availability probe(EngineRequest request) {
            return availability;
        }

        @Override
        public DatabaseServer start(EngineRequest request, String because) {
            if (!failure.isEmpty()) {
                throw new NoEngineException(failure);
            }
            return new ScriptedServer(name, because);
        }
    }

    private record ScriptedServer(String provider, String because) implements DatabaseServer {

        @Override
        public String engine() {
            return "postgresql";
        }

        @Override
        public String version() {
            return "18.6";
        }

        @Override
        public Dialect dialect() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Database create(String purpose) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Database copy(Database source, String purpose) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void drop(Database database) {}

        @Override
        public void close() {}
    }
}
