package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.profile.Profile;
import dev.palindrome.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile of the database as it is today, and the names of yesterday. */
class RenamesTest {

    private static final String[] HISTORY = {
        "create table people (id int primary key); create table bills (id int primary key, person_id int references people, sum int)",
        "alter table people rename to customers; alter table bills rename person_id to customer_id",
        "alter table bills rename sum to total; alter table bills rename to invoices"
    };

    private static final String TODAY = """
            profile: 1
            tables:
              customers: {rows: 40}
              public.invoices:
                rows: 300
                columns:
                  total: {nulls: 0.5, distinct: 7, quantiles: {5: 10, 95: 20}}
                  gone: {nulls: 1}
                keys:
                  customer_id: {parent: customers, childless: 0.75}
                  gone_id: {childless: 0.5}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void earlierNamesAreMeantAsWell() throws SQLException, IOException {
        var foresight = rehearsed();
        var profile = Profile.read(Files.writeString(folder.resolve("p.yaml"), TODAY));
        try (var db = Filled.with(HISTORY[0])) {
            db.fill(new Seeder(db.dialect(), foresight.follow(new SeedPlan(100, 42, profile)), foresight), 1);
            assertThat(db.one(
                            "select concat_ws(' ', (select count(*) from people), count(*), count(sum), count(distinct sum),"
                                    + " count(distinct person_id)) from bills"))
                    .hasToString("40 300 150 7 10");
        }
        assertThat(foresight.misfits(profile))
                .containsExactly("the profile names what no version of the history has: public.invoices.gone,"
                        + " the foreign key (gone_id) of public.invoices");
    }

    private static Foresight rehearsed() throws SQLException {
        var recorder = new Foresight.Recorder(TestServers.postgres().dialect(), Filled.SCOPE);
        try (var rehearsal = Filled.with()) {
            for (int i = 0; i < HISTORY.length; i++) {
                rehearsal.run(HISTORY[i]);
                rehearsal.record(recorder, i + 1);
            }
        }
        return recorder.finish();
    }
}
