package dev.palindrome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.check.Grade;
import dev.palindrome.check.Judgement;
import dev.palindrome.cycle.Step;
import dev.palindrome.cycle.StepOutcome;
import dev.palindrome.testing.TestServers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MisbehavingMigrationTest extends OneHistory {

    @Test
    void isStoppedByTheTimeout() {
        history.with("sleep", "select pg_sleep(60);", "select 1;");

        Judgement judgement = judge(0, o -> o.timeout(Duration.ofSeconds(1))).get("000002");

        assertThat(judgement.evidence().step(Step.UP)).isInstanceOf(StepOutcome.Failed.class);
        assertThat(judgement.evidence().step(Step.UP).millis()).isLessThan(5_000);
    }

    @Test
    void isEndedByForceWhereItOverridesTheTimeout() {
        history.with("sleep", "set statement_timeout = 0; select pg_sleep(60);", "select 1;");

        Judgement judgement = judge(0, o -> o.timeout(Duration.ofSeconds(1))).get("000002");

        assertThat(judgement.evidence().step(Step.UP)).isInstanceOfSatisfying(StepOutcome.Failed.class, failed -> {
            assertThat(failed.failure().message()).contains("ended by force");
            assertThat(failed.millis()).isLessThan(8_000);
        });
    }

    @Test
    void mayEndEverySessionButItsOwn() {
        history.with(
                        "lonely",
                        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database();",
                        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database();")
                .with("size", "alter table users add size int;", "alter table users drop size;");

        assertThat(judge(20).get("000003").grade()).isEqualTo(Grade.REVERSIBLE);
    }

    @Test
    void cannotDropTheDatabaseThatItRunsIn() {
        history.with("gone", "do $$ begin execute 'drop database ' || current_database(); end $$;", "select 1;")
                .with("size", "alter table users add size int;", "alter table users drop size;");

        Map<String, Judgement> judged = judge(0);

        assertThat(judged.get("000002").grade()).isEqualTo(Grade.BROKEN);
        assertThat(judged.get("000003").grade()).isEqualTo(Grade.REVERSIBLE);
    }

    @Test
    void mayChangeTheSearchPathOfItsOwnSessionOnly() {
        history.with("path", "select set_config('search_path', 'pg_catalog', false);", "select 1;")
                .with("size", "alter table users add size int;", "alter table users drop size;");

        assertThat(judge(20).get("000003").grade()).isEqualTo(Grade.REVERSIBLE);
    }

    @Test
    void mayMakeARoleThoughRolesBelongToTheWholeServer() {
        history.with("role", "create role shop_reader;", "drop role shop_reader;")
                .with("size", "alter table users add size int;", "alter table users drop size;")
                .with("worse", "alter table users add worse int;", "select 1 / 0;");

        Map<String, Judgement> judged = judge(20);

        assertThat(judged.get("000002").evidence().step(Step.UP)).isInstanceOf(StepOutcome.Ok.class);
        assertThat(judged.get("000003").grade()).isEqualTo(Grade.REVERSIBLE);
        assertThat(judged.get("000004").evidence().restoredFromCompanion()).isTrue();
        assertThat(TestServers.postgres().strangers()).doesNotContain("shop_reader");
    }

    @Test
    void mayDropARoleThoughTheCompanionHasItToo() {
        history.with(
                        "role",
                        "create role shop_reader; grant select on users to shop_reader;",
                        "drop owned by shop_reader; drop role shop_reader;")
                .with("worse", "alter table users add worse int;", "select 1 / 0;")
                .with(
                        "drop",
                        "drop owned by shop_reader; drop role shop_reader;",
                        "create role shop_reader; grant select on users to shop_reader;")
                .with("worst", "alter table users add worst int;", "select 1 / 0;");

        Map<String, Judgement> judged = judge(20);

        assertThat(judged.get("000003").evidence().restoredFromCompanion()).isTrue();
        assertThat(judged.get("000004").grade()).isEqualTo(Grade.REVERSIBLE);
        assertThat(judged.get("000005").evidence().restoredFromCompanion()).isTrue();
        assertThat(TestServers.postgres().strangers()).doesNotContain("shop_reader");
    }
}
