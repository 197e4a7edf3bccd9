package dev.palindrome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.check.Grade;
import dev.palindrome.check.Judgement;
import dev.palindrome.cycle.Progress;
import dev.palindrome.migration.Reading;
import dev.palindrome.report.ChainEntry;
import dev.palindrome.testing.History;
import dev.palindrome.testing.TestServers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextTest {

    @TempDir
    Path folder;

    private History history;
    private @Nullable ChainEntry chain;

    @BeforeEach
    void users() {
        history = History.in(folder)
                .with("users", "create table users (id int primary key, name text);", "drop table users;");
    }

    @Nested
    class AGroup {

        @BeforeEach
        void anOldColumnThatIsReplaced() {
            history.with("new", "alter table users add label text;", "alter table users drop label;")
                    .with("fill", "update users set label = name;", "update users set name = label;")
                    .with("old", "alter table users drop name;", "alter table users add name text;");
        }

        @Test
        void isJudgedAsOneMigration() {
            assertThat(judge(20).get("000004").grade()).isEqualTo(Grade.LOSSY);
            assertThat(judge(20, "000002..000004").values().stream().map(Judgement::grade))
                    .containsExactly(Grade.REVERSIBLE, Grade.REVERSIBLE);
        }

        @Test
        void isTakenBackAsOneByTheChain() {
            judge(0, "000002..000003");

            assertThat(chain).isNotNull();
            assertThat(chain.ran()).isEqualTo(3);
        }
    }

    @Nested
    class AnUpThatFailsInTheMiddle {

        @Test
        void taintsWhatFailsForItsSakeAndNothingElse() {
            history.with(
                            "orders",
                            "create table orders (id int primary key, x int default 1/0 check (x > 'a'));",
                            "drop table orders;")
                    .with("size", "alter table orders add size int;", "alter table orders drop size;")
                    .with(
                            "clear",
                            "do $$ begin perform 1 from pg_class where relname = 'orders';"
                                    + " if not found then raise 'no orders'; end if; end $$;",
                            "select 1;")
                    .with("nick", "alter table users add nick text;", "alter table users drop nick;");

            Map<String, Judgement> judged = judge(0);

            assertThat(judged.get("000002").grade()).isEqualTo(Grade.BROKEN);
            assertThat(judged.get("000003").grade()).isEqualTo(Grade.UNPROVEN);
            assertThat(judged.get("000003").because()).contains("000002_orders makes, which could not be applied");
            assertThat(judged.get("000004").grade()).isEqualTo(Grade.UNPROVEN);
            assertThat(judged.get("000004").because()).contains("000002_orders could not be applied before");
            assertThat(judged.get("000005").grade()).isEqualTo(Grade.REVERSIBLE);
        }
    }

    @Nested
    class ADownThatRefuses {

        @Test
        void declaresThatThereIsNoWayBack() {
            history.with(
                            "hash",
                            "update users set name = md5(name);",
                            "do $$ begin raise exception 'this migration cannot be reverted'; end $$;")
                    .with("nick", "alter table users add nick text;", "alter table users drop nick;");

            Map<String, Judgement> judged = judge(20);

            assertThat(judged.get("000002").grade()).isEqualTo(Grade.IRREVERSIBLE);
            assertThat(judged.get("000002").because())
                    .isEqualTo("it declares that there is no way back: this migration cannot be reverted");
            assertThat(judged.get("000003").grade()).isEqualTo(Grade.REVERSIBLE);
            assertThat(chain).isNotNull();
            assertThat(chain.stoppedAt()).isEqualTo("000002_hash");
        }

        @Test
        void isBrokenWithOtherWords() {
            history.with("hash", "update users set name = md5(name);", "do $$ begin raise 'oops'; end $$;");

            assertThat(judge(0).get("000002").grade()).isEqualTo(Grade.BROKEN);
        }
    }

    private Map<String, Judgement> judge(int rows, String... groups) {
        var options = Options.of(folder)
                .rows(rows)
                .reading(new Reading(null, Map.of(), List.of(groups)))
                .build();
        Map<String, Judgement> judged = new LinkedHashMap<>();
        try (var verification = Verification.on(TestServers::postgres, server -> {}, options, Progress.SILENT, false)) {
            verification.migrations().forEach(m -> judged.put(m.id(), verification.judge(m)));
            assertThat(verification.migrations())
                    .filteredOn(m -> judged.get(m.id()).grade() == Grade.IRREVERSIBLE)
                    .allMatch(verification::isAsExpected);
            verification.chain();
            chain = verification.run().chain();
        }
        return judged;
    }
}
