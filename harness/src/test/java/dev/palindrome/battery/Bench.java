package dev.palindrome.battery;

import dev.palindrome.testing.TestDatabase;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs cases. The neighbours of {@link Target#neighbours} have to be there. Not safe for use by several threads. */
interface Bench extends AutoCloseable {

    /** Return a bench for a database that nobody else uses; it belongs to the bench. */
    static Bench in(TestDatabase database) throws SQLException {
        Target target = Target.of(database.server());
        return target.takesBackDefinitions() ? new UndoingBench(database) : new DroppingBench(database, target);
    }

    /** Run cases on the same ground, those that meet the same schema one after the other. */
    List<Trial> run(String host, List<Case> cases) throws SQLException;

    @Override
    void close() throws SQLException;

    /** Return the cases that meet the same schema together, in their order. */
    static Iterable<List<Case>> byGiven(List<Case> cases) {
        Map<String, List<Case>> byGiven =
                cases.stream().collect(Collectors.groupingBy(Case::given, LinkedHashMap::new, Collectors.toList()));
        return byGiven.values();
    }
}
