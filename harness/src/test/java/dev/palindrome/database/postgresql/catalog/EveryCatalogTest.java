package dev.palindrome.database.postgresql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing that PostgreSQL keeps about a schema is overlooked: a version with a catalog or a column of its own is noticed here. */
class EveryCatalogTest {

    private static final String COLUMNS = """
            select c.relname, a.attname
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relnamespace = 'pg_catalog'::regnamespace and c.relkind = 'r'
            """;

    private static final Pattern WORD = Pattern.compile("\\W+");

    /** Catalogs with what is done with them, and the columns of each that stand under a reason. */
    private static final Map<String, String> FATES = new HashMap<>();

    private static final Map<String, Set<String>> EXCUSED = new HashMap<>();

    private static SortedMap<String, SortedSet<String>> there;

    @BeforeAll
    static void read() throws SQLException, IOException {
        there = new TreeMap<>();
        try (var database = new TestDatabase(TestServers.postgres(String.valueOf(Playground.MAJOR)));
                Statement statement = database.observer().createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                there.computeIfAbsent(rows.getString(1), catalog -> new TreeSet<>())
                        .add(rows.getString(2));
            }
        }
        String catalog = "";
        for (String line : list()) {
            if (line.startsWith(" ")) {
                EXCUSED.get(catalog).addAll(List.of(line.split(": ", 2)[1].split(" ")));
            } else if (!line.startsWith("#")) {
                catalog = line.split(": ", 2)[0];
                FATES.put(catalog, line.split(": ", 2)[1]);
                EXCUSED.put(catalog, new TreeSet<>());
            }
        }
    }

    @Test
    void eachCatalogIsOnTheList() {
        assertThat(FATES.keySet()).containsAll(there.keySet());
        assertThat(FATES.values()).allMatch(fate -> fate.matches("modelled|census|left out, .+"));
    }

    @Test
    void whatIsModelledIsReadByTheModelAndWhatIsCountedByTheCensus() {
        Set<String> model = words(
                Stream.concat(ObjectReader.QUERIES.stream().map(ObjectQuery::sql), Stream.of(ObjectReader.REMARKS))
                        .toList());
        Set<String> census = words(List.of(CensusQueries.ALL));

        there.keySet().forEach(catalog -> {
            String fate = FATES.getOrDefault(catalog, "");
            // User mappings are read through a view, since that tells their names.
            boolean modelled = model.contains(catalog) || model.contains(catalog + "s");
            boolean counted = census.contains(catalog);
            assertThat(fate.equals("modelled") && modelled
                            || fate.equals("census") && counted
                            || fate.startsWith("left out") && !modelled && !counted)
                    .as("%s is %s", catalog, fate)
                    .isTrue();
        });
    }

    @Test
    void eachColumnIsReadOrExcused() {
        Set<String> read = words(Stream.of(
                        ObjectReader.QUERIES.stream().map(ObjectQuery::sql),
                        Stream.of(ObjectReader.REMARKS, CensusQueries.ALL))
                .flatMap(sql -> sql)
                .toList());
        SortedSet<String> escaping = new TreeSet<>();
        there.forEach((catalog, columns) -> columns.stream()
                .filter(column -> !FATES.getOrDefault(catalog, "").startsWith("left out"))
                .filter(column -> !read.contains(column))
                .filter(column -> !EXCUSED.getOrDefault(catalog, Set.of()).contains(column))
                .forEach(column -> escaping.add(catalog + "." + column)));

        assertThat(escaping).isEmpty();
    }

    private static Set<String> words(Collection<String> queries) {
        return queries.stream()
                .map(sql -> Sql.spell(sql, Playground.MAJOR))
                .flatMap(WORD::splitAsStream)
                .collect(Collectors.toSet());
    }

    private static List<String> list() throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EveryCatalogTest.class.getResourceAsStream("catalogs.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
