package dev.palindrome.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What scripts may hold, and what they may do to the transaction and the session that they run in. */
class ScriptsTest extends OnDatabase {

    @Nested
    class WhatIsSent {

        @Test
        void isNotTouchedByTheDriver() throws SQLException {
            files.with(
                    "1_a.up.sql",
                    "create table a (c jsonb);\ninsert into a values ('{\"?\": \"{d x}\"}');\nselect * from a where c ? '?' and c ?| array['?'];");
            assertThat(applied(files.read())).isInstanceOf(ToolResult.Applied.class);
        }

        @Test
        void mayReturnAnyNumberOfResults() throws SQLException {
            files.with(
                    "1_a.up.sql",
                    "select 1; create table a (); select 2; insert into a default values returning 3; select 4;");
            assertThat(applied(files.read())).isInstanceOf(ToolResult.Applied.class);
        }

        @Test
        void mayBuildAnIndexConcurrentlyOnItsOwn() throws SQLException {
            files.with("V1__a.sql", "create table a (c int);")
                    .with("V2__b.sql", "-- alone\ncreate index concurrently i on a (c);\n-- end");
            var folder = files.read();
            initialise(folder);
            up(folder, 0);
            assertThat(up(folder, 1)).isInstanceOf(ToolResult.Applied.class);
        }

        @Test
        void mayHoldAnSqlFunctionWithABodyOfStatements() throws SQLException {
            files.with(
                    "V1__f.sql",
                    "create function f() returns int\nbegin atomic\n  select 1;\n  select case when true then 2 end;\nend;\nselect f();");
            assertThat(applied(files.read())).isInstanceOf(ToolResult.Applied.class);
        }
    }

    @Nested
    class WhenAScriptEndsTheTransaction {

        @Test
        void dbmateReportsAFailureThoughAllIsDone() throws SQLException {
            files.with("1_a.sql", "-- migrate:up\ncreate table a ();\ncommit;\n-- migrate:down\n");
            var folder = files.read();
            var failure = refused(folder);
            assertThat(failure.message()).contains("1_a.sql ends the transaction that dbmate has opened");
            assertThat(failure.line()).isEqualTo(3);
            assertThat(tables()).containsExactly("a");
            assertThat(state(folder)).containsExactly("1");
        }

        @Test
        void gooseGoesOn() throws SQLException {
            files.with("1_a.sql", "-- +goose Up\nbegin;\ncreate table a ();\ncommit;\ncreate table b ();");
            var folder = files.read();
            assertThat(applied(folder)).isInstanceOf(ToolResult.Applied.class);
            assertThat(tables()).containsExactly("a", "b");
            assertThat(state(folder)).containsExactly("0", "1");
        }

        @Test
        void flywayOpensAnotherOne() throws SQLException {
            files.with("V1__a.sql", "create table a ();\ncommit;\ncreate table b ();\nselect nonsense;");
            refused(files.read());
            assertThat(tables()).containsExactly("a");
        }
    }

    @Nested
    class WhenAScriptLeavesATransactionOpen {

        @Test
        void saysSoAndNothingStays() throws SQLException {
            files.with("1_a.up.sql", "create table z ();\nbegin;\ncreate table a ();");
            var failure = refused(files.read());
            assertThat(failure.message()).contains("1_a.up.sql leaves a transaction open");
            assertThat(failure.line()).isEqualTo(2);
            assertThat(tables()).doesNotContain("a");
        }
    }

    @Nested
    class WhenAScriptChangesTheSession {

        @Test
        void gooseLosesItsTable() throws SQLException {
            files.with("1_a.sql", "-- +goose Up\nselect set_config('search_path', '', false);");
            var failure = refused(files.read());
            assertThat(failure.message())
                    .contains("goose could not record it", "relation \"goose_db_version\" does not exist");
            assertThat(failure.statement()).startsWith("insert into goose_db_version");
            assertThat(failure.sqlState()).isEqualTo("42P01");
        }

        @Test
        void dbmateFollowsTheCurrentSchema() throws SQLException {
            files.with(
                    "1_a.sql", "-- migrate:up\ncreate schema app;\nset search_path = app, public;\n-- migrate:down\n");
            assertThat(refused(files.read()).message()).contains("relation \"schema_migrations\" does not exist");
        }

        @Test
        void dbmateFallsBackOnPublicWithoutAnySchema() throws SQLException {
            files.with("1_a.sql", "-- migrate:up\nselect set_config('search_path', '', false);\n-- migrate:down\n");
            var folder = files.read();
            assertThat(applied(folder)).isInstanceOf(ToolResult.Applied.class);
            assertThat(state(folder)).containsExactly("1");
        }

        @Test
        void golangMigrateAndFlywayKnowTheirSchema() throws SQLException {
            files.with("1_a.up.sql", "select set_config('search_path', '', false);");
            assertThat(applied(files.read())).isInstanceOf(ToolResult.Applied.class);
        }

        @Test
        void flywayWritesAsItself() throws SQLException {
            files.with("V1__a.sql", "set role pg_monitor;");
            assertThat(applied(files.read())).isInstanceOf(ToolResult.Applied.class);
        }

        @Test
        void flywayCannotComeBackFromAnotherUser() throws SQLException {
            files.with("V1__a.sql", "create table a ();\nset session authorization pg_monitor;");
            assertThat(refused(files.read()).sqlState()).isEqualTo("42501");
            assertThat(tables()).isEmpty();
        }

        @Test
        void anotherRoleMayNotWriteTheBook() throws SQLException {
            files.with("1_a.up.sql", "set role pg_monitor;");
            var failure = refused(files.read());
            assertThat(failure.sqlState()).isEqualTo("42501");
            assertThat(failure.statement()).isEqualTo("truncate public.schema_migrations");
        }
    }
}
