package dev.palindrome.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.palindrome.migration.Batch;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is to know about sessions. */
interface SessionContract {

    Engine engine();

    @Test
    default void knowWhetherATransactionIsOpen() throws SQLException {
        try (var ground = new Ground(engine(), "create table t (id integer not null primary key)");
                var session = ground.database().connect()) {
            var sessions = ground.dialect().sessions();
            assertThat(sessions.inTransaction(session)).isFalse();
            Ground.run(session, "begin");
            Ground.run(session, "insert into t values (1)");
            assertThat(sessions.inTransaction(session)).isTrue();
            Ground.run(session, "rollback");
            assertThat(sessions.inTransaction(session)).isFalse();
            assertThat(ground.count("select count(*) from t")).isZero();
        }
    }

    @Test
    default void endByForceFromAnother() throws SQLException {
        try (var ground = new Ground(engine(), "create table t (id integer not null primary key)");
                var session = ground.database().connect()) {
            long id = ground.dialect().sessions().id(session);
            ground.dialect().sessions().terminate(ground.observer(), id);
            ground.dialect().sessions().awaitEnd(ground.observer(), id);
            assertThatThrownBy(() -> Ground.run(session, "insert into t values (1)"))
                    .isInstanceOf(SQLException.class);
            ground.dialect().sessions().terminate(ground.observer(), id);
        }
    }

    @Test
    default void comeBackToWhatANewOneWouldBe() throws SQLException {
        try (var ground = new Ground(engine(), "create table t (id integer not null primary key)");
                var session = ground.database().connect()) {
            Ground.run(session, "begin");
            Ground.run(session, "insert into t values (1)");
            ground.dialect().sessions().reset(session);
            assertThat(ground.dialect().sessions().inTransaction(session)).isFalse();
            assertThat(ground.count("select count(*) from t")).isZero();
            Ground.run(session, "insert into t values (2)");
            assertThat(ground.count("select count(*) from t")).isEqualTo(1);
        }
    }

    @Test
    default void endAStatementThatTakesTooLong() throws SQLException {
        var slow = Situations.of(engine(), "sessions.sql", "a statement that takes long")
                .sql("sql");
        try (var ground = new Ground(engine(), "create table t (id integer not null primary key)");
                var session = ground.database().connect()) {
            ground.dialect().sessions().limit(session, Duration.ofMillis(300), Duration.ofMillis(300));
            long began = System.nanoTime();
            assertThatThrownBy(() -> Ground.run(session, slow)).isInstanceOf(SQLException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    default void tellTheStatementAndTheLineOfAFailure() throws SQLException {
        try (var ground = new Ground(engine(), "create table t (id integer not null primary key)");
                var session = ground.database().connect()) {
            var batch = new Batch("alter table t\n    rename to to", 7);
            var failure = catchThrowableOfType(SQLException.class, () -> Ground.run(session, batch.sql()));
            var told = ground.dialect().sessions().describe(failure, batch);
            assertThat(told.message()).isNotBlank().doesNotContain("\n");
            assertThat(told.statement()).startsWith("alter table t");
            assertThat(told.line()).isBetween(7, 8);
            assertThat(ground.dialect().sessions().lacksSurroundings(told)).isFalse();
        }
    }

    @Test
    default void knowWhatTheRunWasNotGiven() throws SQLException {
        try (var ground = new Ground(engine(), "");
                var session = ground.database().connect()) {
            var batch = new Batch("insert into nowhere values (1)", 1);
            var failure = catchThrowableOfType(SQLException.class, () -> Ground.run(session, batch.sql()));
            var told = ground.dialect().sessions().describe(failure, batch);
            assertThat(ground.dialect().sessions().lacksSurroundings(told)).isTrue();
            assertThat(ground.dialect().sessions().lacksServer(told)).isFalse();
        }
    }
}
