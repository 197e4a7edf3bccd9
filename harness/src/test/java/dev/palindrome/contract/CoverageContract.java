package dev.palindrome.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.coverage.Entry;
import dev.palindrome.coverage.Kind;
import dev.palindrome.coverage.Reasons;
import dev.palindrome.coverage.Survey;
import dev.palindrome.coverage.Surveyor;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.snapshot.DataSnapshot;
import dev.palindrome.snapshot.State;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What rows show of a schema. */
interface CoverageContract {

    Engine engine();

    private Ground ground() throws SQLException {
        return new Ground(engine(), """
                create table owners (id integer not null primary key, name varchar(20));
                create table pets (
                    id integer not null primary key,
                    owner_id integer,
                    kind varchar(10) not null,
                    tame boolean not null,
                    age integer,
                    weight integer not null,
                    constraint pet_owner foreign key (owner_id) references owners (id),
                    constraint pet_kind check (kind in ('cat', 'dog')),
                    constraint pet_age check (age >= 0),
                    constraint pet_weight check (weight > 0 or kind = 'cat')
                );
                create table cages (id integer not null primary key, pet_id integer not null,
                    constraint cage_pet foreign key (pet_id) references pets (id))
                """);
    }

    @Test
    default void nameWhatNoRowShowed() throws SQLException {
        try (var ground = ground()) {
            ground.run("insert into owners (id, name) values (1, 'Ada')");
            ground.run("insert into pets (id, owner_id, kind, tame, age, weight) values (1, 1, 'cat', true, 3, 5)");
            assertThat(gaps(look(ground, new Surveyor(ground.dialect()))))
                    .containsExactlyInAnyOrder(
                            "cages held no row",
                            "cages.id held no value",
                            "cages.pet_id held no value",
                            "no row of cages pointed to pets (KEY)",
                            "each row of pets was pointed to by cages (KEY)",
                            "owners.name held no NULL",
                            "pets.owner_id held no NULL",
                            "pets.age held no NULL",
                            "pets.tame was never false",
                            "each row of pets pointed to owners (KEY)",
                            "each row of owners was pointed to by pets (KEY)",
                            "no row of pets satisfied kind = 'dog' (check pet_kind)",
                            "no row of pets satisfied age = 0 (check pet_age)");
        }
    }

    @Test
    default void findNothingMissingWhereEverythingIsThere() throws SQLException {
        try (var ground = ground()) {
            ground.run("insert into owners (id, name) values (1, 'Ada'), (2, null)");
            ground.run("insert into pets (id, owner_id, kind, tame, age, weight) values"
                    + " (1, 1, 'cat', true, 3, 5), (2, null, 'dog', false, 0, 9), (3, 1, 'cat', true, null, 0)");
            ground.run("insert into cages (id, pet_id) values (1, 2)");
            var survey = look(ground, new Surveyor(ground.dialect()));
            assertThat(gaps(survey)).isEmpty();
            assertThat(entries(survey).stream().map(entry -> entry.item().kind()))
                    .contains(Kind.TABLES, Kind.COLUMNS, Kind.NULLS, Kind.LABELS, Kind.REFERENCES, Kind.BRANCHES);
        }
    }

    @Test
    default void lookAgainWhereRowsChanged() throws SQLException {
        try (var ground = ground()) {
            ground.run("insert into owners (id, name) values (1, 'Ada')");
            var surveyor = new Surveyor(ground.dialect());
            var before = look(ground, surveyor);
            ground.run("insert into owners (id, name) values (2, null)");
            var after = look(ground, surveyor);
            assertThat(gaps(before)).contains("owners.name held no NULL");
            assertThat(gaps(after)).doesNotContain("owners.name held no NULL");
            TableName cages = ground.shape("cages").name();
            assertThat(after.tables().get(cages)).isSameAs(before.tables().get(cages));
        }
    }

    private static Survey look(Ground ground, Surveyor surveyor) throws SQLException {
        var shapes = ground.shapes();
        var data = new DataSnapshot(
                shapes, new TreeMap<>(ground.contents(shapes.values())), List.of(), Map.of(), Map.of());
        return surveyor.survey(ground.observer(), new State(ground.schema(), data, List.of()), NOBODY_KNOWS);
    }

    private static List<Entry> entries(Survey survey) {
        return survey.tables().values().stream()
                .map(table -> table.entries())
                .flatMap(Collection::stream)
                .toList();
    }

    /** Products differ in schemas, quotes and casts, and SQLite in the names of keys. */
    private static List<String> gaps(Survey survey) {
        return entries(survey).stream()
                .filter(entry -> !entry.isCovered())
                .map(entry -> entry.item()
                        .gap()
                        .replace("public.", "")
                        .replaceAll(
                                "_utf8mb4|::[a-z]+( varying)?|[`\"()](?=kind\\b|age\\b|weight\\b)|(?<=\\b(kind|age|weight))[`\"()]",
                                "")
                        .replaceAll("(?<=(pets|owners|cages) )\\(.*\\)$", "(KEY)"))
                .toList();
    }

    Reasons NOBODY_KNOWS = new Reasons() {
        @Override
        public @Nullable String ofTable(TableName table) {
            return null;
        }

        @Override
        public SortedMap<String, String> ofColumns(TableName table) {
            return new TreeMap<>();
        }

        @Override
        public boolean forbidsNull(TableShape table, String column) {
            return false;
        }

        @Override
        public boolean forbidsLabel(TableShape table, String column, String label) {
            return false;
        }
    };
}
