package dev.palindrome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.check.Grade;
import dev.palindrome.check.Judgement;
import dev.palindrome.cycle.Progress;
import dev.palindrome.migration.Migration;
import dev.palindrome.testing.History;
import dev.palindrome.testing.TestServers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a version lets its application write is there when the next migration comes: otherwise its loss would count as none. */
class NewVersionsRowsTest {

    private static final String NOTHING = "select 1;";
    private static final Map<String, Judgement> JUDGED = new HashMap<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void takeThemAll() {
        var history = History.in(folder)
                .with("fixtures", """
                        create type mood as enum ('sad', 'good');
                        create table flags (id int primary key, name text not null);
                        create table flags_kept (id int primary key, name text not null);
                        create table notes (id int primary key, name text not null);
                        create table moods (id int primary key, mood mood not null);
                        create table gaps (id int primary key, size int not null);
                        create table states (id int primary key, state text not null check (state in ('new', 'open')));
                        create table events (at date not null, name text) partition by range (at);
                        create table events_2020 partition of events for values from ('2020-01-01') to ('2021-01-01');
                        create table roles (id serial primary key, name text not null unique);
                        insert into roles (name) values ('admin'), ('guest');
                        create table settings (motto text not null);
                        insert into settings values ('be kind');
                        create function refuse(text) returns boolean language sql immutable as 'select length($1) < 0';
                        create table barren (id int primary key, name text not null check (refuse(name)));""", "drop schema public cascade; create schema public;")
                .with("add_flag", """
                        alter table flags add vip boolean not null default false;
                        alter table flags_kept add vip boolean not null default false;
                        alter table notes add note text default 'none';""", """
                        alter table flags drop vip;
                        alter table flags_kept drop vip;
                        alter table notes drop note;""")
                .with(
                        "drop_flag",
                        "alter table flags drop vip;",
                        "alter table flags add vip boolean not null default false;")
                .with("drop_note", "alter table notes drop note;", "alter table notes add note text default 'none';")
                .with("keep_flag", """
                        create table vips as select id, vip from flags_kept;
                        alter table flags_kept drop vip;""", """
                        alter table flags_kept add vip boolean not null default false;
                        update flags_kept f set vip = v.vip from vips v where v.id = f.id;
                        drop table vips;""")
                .withoutDown("more_moods", "alter type mood add value 'glad';")
                .with("no_glad", "update moods set mood = 'good' where mood = 'glad';", NOTHING)
                .with("gaps", "alter table gaps alter size drop not null;", "alter table gaps alter size set not null;")
                .with("no_gaps", "update gaps set size = 0 where size is null;", NOTHING)
                .with("closed", """
                        alter table states drop constraint states_state_check;
                        alter table states add constraint states_state_check check (state in ('new', 'open', 'closed'));""", """
                        alter table states drop constraint states_state_check;
                        alter table states add constraint states_state_check check (state in ('new', 'open'));""")
                .with("never_closed", "update states set state = 'open' where state = 'closed';", NOTHING)
                .with(
                        "next_year",
                        "create table events_2021 partition of events for values from ('2021-01-01') to ('2022-01-01');",
                        "drop table events_2021;")
                .with(
                        "no_next_year",
                        "drop table events_2021;",
                        "create table events_2021 partition of events for values from ('2021-01-01') to ('2022-01-01');")
                .with("fewer_roles", "delete from roles where id > 2;", NOTHING)
                .with("touch_barren", "alter table barren add more text;", "alter table barren drop more;");
        var options = Options.of(history.folder()).rows(20).without("chain").build();
        try (var verification = Verification.on(TestServers::postgres, s -> {}, options, Progress.SILENT, false)) {
            for (Migration migration : verification.migrations()) {
                JUDGED.put(migration.description(), verification.judge(migration));
            }
        }
    }

    private static Grade grade(String title) {
        return Objects.requireNonNull(JUDGED.get(title), title).grade();
    }

    @Nested
    class ANewColumnWithADefault {

        @Test
        void holdsOtherValuesAsWell() {
            assertThat(grade("drop_flag")).isEqualTo(Grade.LOSSY);
        }

        @Test
        void holdsOtherValuesWhereItTakesNull() {
            assertThat(grade("drop_note")).isEqualTo(Grade.LOSSY);
        }

        @Test
        void mayGoWhereItsValuesComeBack() {
            assertThat(grade("add_flag")).isEqualTo(Grade.REVERSIBLE);
            assertThat(grade("keep_flag")).isEqualTo(Grade.REVERSIBLE);
        }
    }

    @Nested
    class WhatAColumnCanHoldSince {

        @Test
        void isANewLabel() {
            assertThat(grade("no_glad")).isEqualTo(Grade.LOSSY);
        }

        @Test
        void isNull() {
            assertThat(grade("gaps")).isEqualTo(Grade.REVERSIBLE);
            assertThat(grade("no_gaps")).isEqualTo(Grade.LOSSY);
        }

        @Test
        void isWhatACheckForbade() {
            assertThat(grade("closed")).isEqualTo(Grade.REVERSIBLE);
            assertThat(grade("never_closed")).isEqualTo(Grade.LOSSY);
        }
    }

    @Test
    void aNewPartitionGetsRows() {
        assertThat(grade("next_year")).isEqualTo(Grade.REVERSIBLE);
        assertThat(grade("no_next_year")).isEqualTo(Grade.LOSSY);
    }

    @Test
    void rowsAreAddedToThoseOfMigrations() {
        assertThat(grade("fewer_roles")).isEqualTo(Grade.LOSSY);
    }

    @Test
    void aTableThatCannotBeFilledProvesNothing() {
        assertThat(grade("touch_barren")).isEqualTo(Grade.UNPROVEN);
    }
}
