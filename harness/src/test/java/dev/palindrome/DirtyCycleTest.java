package dev.palindrome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.check.Grade;
import dev.palindrome.check.Judgement;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirtyCycleTest extends OneHistory {

    @Test
    void doesNotPoisonTheNextWhereTheDownFails() {
        history.with("age", "alter table users add age int;", "alter table users drop column yearz;")
                .with("size", "alter table users add size int;", "alter table users drop size;");

        Map<String, Judgement> judged = judge(20);

        assertThat(judged.get("000002").grade()).isEqualTo(Grade.BROKEN);
        assertThat(judged.get("000002").evidence().restoredFromCompanion()).isTrue();
        assertThat(judged.get("000003").grade()).isEqualTo(Grade.REVERSIBLE);
    }

    @Test
    void doesNotPoisonTheNextWhereTheSecondUpEndsElsewhere() {
        history.with(
                        "log",
                        "create table if not exists log (id int primary key); insert into log select count(*) from log;",
                        "select 1;")
                .with("size", "alter table users add size int;", "alter table users drop size;");

        Map<String, Judgement> judged = judge(20);

        assertThat(verdict(judged.get("000002"), "reapply-equal")).isEqualTo("failed");
        assertThat(judged.get("000003").grade()).isEqualTo(Grade.REVERSIBLE);
        assertThat(judged.get("000003").evidence().states().values())
                .allSatisfy(state ->
                        assertThat(state.data().tables().keySet().toString()).contains("public.log"));
    }

    @Test
    void doesNotPoisonTheNextWhereTheUpFails() {
        history.with("wrong", "create table half (id int); select 1 / 0;", "drop table half;")
                .with("size", "alter table users add size int;", "alter table users drop size;");

        Map<String, Judgement> judged = judge(20);

        assertThat(judged.get("000002").grade()).isEqualTo(Grade.BROKEN);
        assertThat(judged.get("000003").grade()).isEqualTo(Grade.REVERSIBLE);
    }

    @Test
    void doesNotTaintTheNextWhereTheUpFailsOnlyOnRows() {
        history.with("code", "alter table users add code int not null;", "alter table users drop code;")
                .with("index", "create index users_code_idx on users (code);", "drop index users_code_idx;");

        Map<String, Judgement> judged = judge(20);

        assertThat(judged.get("000002").grade()).isEqualTo(Grade.BROKEN);
        assertThat(judged.get("000002").evidence().restoredFromCompanion()).isTrue();
        assertThat(judged.get("000003").grade()).isEqualTo(Grade.REVERSIBLE);
    }

    @Test
    void excusesNoSyntaxErrorByAMigrationThatCouldNotBeApplied() {
        history.with("wrong", "create table pets (id int); select 1 / 0;", "drop table pets;")
                .with("size", "alter table users add size int;", "alter table users drop size if it is there;");

        assertThat(judge(20).get("000003").grade()).isEqualTo(Grade.BROKEN);
    }

    @Test
    void excusesNoDownThatForgetsWhatItsOwnUpHungOn() {
        history.with("wrong", "create table pets (id int); select 1 / 0;", "drop table pets;")
                .with("mood", "create type mood as enum ('ok'); alter table users add mood mood;", "drop type mood;");

        assertThat(judge(20).get("000003").grade()).isEqualTo(Grade.BROKEN);
    }

    @Test
    void taintsWhatNeedsTheMigrationThatCouldNotBeApplied() {
        history.with("wrong", "create table pets (id int); select 1 / 0;", "drop table pets;")
                .with("size", "alter table pets add size int;", "alter table pets drop size;");

        assertThat(judge(20).get("000003").grade()).isEqualTo(Grade.UNPROVEN);
    }
}
