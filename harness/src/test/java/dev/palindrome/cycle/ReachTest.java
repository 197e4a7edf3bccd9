package dev.palindrome.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Hindrance;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.schema.TableName;
import dev.palindrome.seed.Foresight;
import dev.palindrome.snapshot.State;
import dev.palindrome.snapshot.StateReader;
import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReachTest {

    private TestDatabase db;
    private Foresight.Recorder recorder;
    private State before;

    @BeforeEach
    void open() throws SQLException {
        db = new TestDatabase(TestServers.postgres());
        db.run("""
                create type mood as enum ('sad', 'ok');
                create table lone (id int primary key, "full name" text);
                create table people (id int primary key, m mood);
                create table parents (id int primary key);
                create table children (id int primary key references parents on delete cascade);
                create table cousins (id int primary key references parents);
                create table journal (word text);
                create function note() returns trigger language plpgsql as
                    'begin insert into journal values (old.id); return null; end';
                create trigger noting after delete on children for each row execute function note();
                create view seen as select * from lone;
                create table parted (id int) partition by list (id);
                create table first_part partition of parted for values in (1)""");
        recorder = new Foresight.Recorder(db.dialect(), TestDatabase.SCOPE);
        recorder.record(0, db.observer());
        before = new StateReader(db.dialect(), TestDatabase.SCOPE, db.observer(), true).read(List.of(), List.of());
    }

    @AfterEach
    void close() throws SQLException {
        db.close();
    }

    @Test
    void isWhatAScriptNames() throws SQLException {
        assertThat(reached("update Lone set id = 1")).containsExactly("lone");
        assertThat(reached("alter table cousins drop id -- and lonely people"))
                .containsExactlyInAnyOrder("cousins", "people");
    }

    @Test
    void isWhatTheWayBackNames() throws SQLException {
        assertThat(reached("select 1", "delete from lone")).containsExactly("lone");
    }

    @Test
    void isWhatFollowsAParentAndWhatTriggersWriteThen() throws SQLException {
        assertThat(reached("delete from parents")).containsExactlyInAnyOrder("parents", "children", "journal");
    }

    @Test
    void isWhatIsBehindViewsRoutinesAndTypes() throws SQLException {
        assertThat(reached("delete from seen")).containsExactly("lone");
        assertThat(reached("select note()")).containsExactly("journal");
        assertThat(reached("alter type mood rename value 'ok' to 'fine'")).containsExactly("people");
    }

    @Test
    void isTheRootOfAPartition() throws SQLException {
        assertThat(reached("truncate first_part")).containsExactlyInAnyOrder("first_part", "parted");
    }

    @Test
    void isEverythingWhereAStatementIsPutTogetherOrNobodyCanReadIt() throws SQLException {
        assertThat(reached("do $$ begin execute 'drop table ' || 'lo' || 'ne'; end $$"))
                .contains("lone", "people", "parted");
        var program = Script.hindered("V1.java", "", new Hindrance("it is a program", "V1.java", 1));
        assertThat(reached(new Migration("1", "", program, null, null))).contains("lone", "people", "parted");
    }

    @Test
    void isWhatTheRehearsalTouchedWhateverTheTextSays() throws SQLException {
        db.run("alter table lone add extra int");
        assertThat(reached("select 1")).containsExactly("lone");
    }

    private Set<String> reached(String up) throws SQLException {
        return reached(up, "select 1");
    }

    private Set<String> reached(String up, String down) throws SQLException {
        return reached(new Migration("1", "", script(up), script(down), null));
    }

    private Set<String> reached(Migration migration) throws SQLException {
        recorder.record(1, db.observer());
        var reach = new Reach(migration, 0, before, recorder.finish());
        return before.data().shapes().keySet().stream()
                .filter(reach)
                .map(TableName::name)
                .collect(Collectors.toSet());
    }

    private static Script script(String sql) {
        return new Script("file", sql, List.of(new Batch(sql, 1)), Wrapping.TRANSACTION);
    }
}
