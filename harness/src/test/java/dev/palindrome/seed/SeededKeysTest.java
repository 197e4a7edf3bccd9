package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.schema.TableName;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Keys, and what refers to them. */
class SeededKeysTest {

    private static final TableName T = new TableName("public", "t");

    @Test
    void pointToParents() throws SQLException {
        try (var db = Filled.with("create table z_parent (id uuid primary key, code varchar(5) unique)", """
                create table b_child (
                    id bigint generated always as identity primary key,
                    a_id uuid not null references z_parent,
                    z varchar(5) references z_parent (code))
                """)) {
            assertThat(db.fill(100).unfilledColumns()).isEmpty();
            db.validateKeys();
            assertThat(db.count("select count(distinct a_id) from b_child")).isGreaterThan(30);
            assertThat(db.count("select count(*) from b_child where z is null")).isBetween(3L, 40L);
        }
    }

    @Test
    void ofSeveralColumnsAgreeWithEachOther() throws SQLException {
        try (var db = Filled.with(
                "create table tenant (id int primary key)",
                "create table project (tenant_id int references tenant, id int, primary key (tenant_id, id))",
                "create table person (tenant_id int references tenant, id int, name text, primary key (tenant_id, id), boss int, foreign key (tenant_id, boss) references person)",
                "create table task (id serial primary key, tenant_id int not null references tenant, project_id int not null, owner_id int, foreign key (tenant_id, project_id) references project, foreign key (tenant_id, owner_id) references person)")) {
            var report = db.fill(120);
            assertThat(report.unfilledTables()).isEmpty();
            assertThat(report.unfilledColumns()).isEmpty();
            assertThat(db.count("select count(*) from task")).isGreaterThan(80);
            db.validateKeys();
        }
    }

    @Test
    void inACircleAreFilledInTwoSteps() throws SQLException {
        try (var db = Filled.with(
                "create table a (id int primary key, b_id int)",
                "create table b (id int primary key, a_id int not null references a)",
                "alter table a add foreign key (b_id) references b")) {
            var report = db.fill(50);
            assertThat(report.unfilledColumns()).isEmpty();
            assertThat(db.count("select count(b_id) from a")).isBetween(30L, 49L);
            db.validateKeys();
        }
    }

    @Test
    void inACircleWithoutNullAreFilledAllTheSame() throws SQLException {
        try (var db = Filled.with(
                "create table branch (id int primary key, repo_id int not null, name text)",
                "create table repo (id int primary key, main_id int not null references branch deferrable initially deferred)",
                "alter table branch add foreign key (repo_id) references repo",
                "create table c (id serial primary key, repo_id int not null references repo, branch_id int references branch)")) {
            var report = db.fill(50);
            assertThat(report.unfilledTables()).isEmpty();
            assertThat(db.count("select count(*) from branch")).isGreaterThan(40);
            assertThat(db.count("select count(*) from repo")).isGreaterThan(10);
            db.validateKeys();
        }
    }

    @Test
    void toTheTableItselfMakeTreesWithoutCircles() throws SQLException {
        try (var db = Filled.with(
                "create table t (id int primary key, parent_id int references t)",
                "create table u (id int primary key, parent_id int not null references u)")) {
            assertThat(db.fill(60).unfilledColumns()).isEmpty();
            db.validateKeys();
            assertThat(db.count("select count(*) from t where parent_id >= id")).isZero();
            assertThat(db.count("select count(*) from u where parent_id = id")).isEqualTo(1);
        }
    }

    @Test
    void joinManyToMany() throws SQLException {
        try (var db = Filled.with(
                "create table a (id serial primary key)",
                "create table b (id boolean primary key)",
                "create table a_b (a_id int references a, b_id boolean references b, primary key (a_id, b_id))",
                "create table one (a_id int primary key references a)")) {
            db.fill(40);
            assertThat(db.count("select count(*) from b")).isEqualTo(2);
            assertThat(db.count("select count(*) from a_b")).isEqualTo(40);
            assertThat(db.count("select count(*) from one")).isEqualTo(40);
        }
    }

    @Test
    void leaveATableEmptyWhoseParentIs() throws SQLException {
        try (var db = Filled.with(
                "create table p (id int primary key, check (false))",
                "create table t (id int, p_id int not null references p)")) {
            var report = db.fill(5);
            assertThat(report.unfilledTables().get(T)).contains("public.p").contains("has no rows");
            assertThat(report.unfilledTables().get(new TableName("public", "p")))
                    .contains("p_check");
        }
    }
}
