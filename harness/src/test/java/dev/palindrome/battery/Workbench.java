package dev.palindrome.battery;

import dev.palindrome.database.Catalogs;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.snapshot.SchemaSnapshot;
import dev.palindrome.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs cases in one session of one database and takes everything back, which is far faster than a database for each. */
final class Workbench implements AutoCloseable {

    private final Connection session;
    private final Catalogs catalogs;

    Workbench(TestDatabase database) throws SQLException {
        session = database.connectForReading();
        catalogs = database.dialect().catalogs();
        database.dialect().sessions().prepareForReading(session);
        session.setAutoCommit(false);
    }

    /** Run cases on the same ground, where the roles of {@link Specimen#ROLES} are, those that meet the same schema one after the other. */
    List<Trial> run(String host, List<Case> cases) throws SQLException {
        List<Trial> trials = new ArrayList<>();
        try {
            run(host);
            Map<String, List<Case>> byGiven =
                    cases.stream().collect(Collectors.groupingBy(Case::given, LinkedHashMap::new, Collectors.toList()));
            for (List<Case> together : byGiven.values()) {
                runTogether(together, trials);
            }
        } finally {
            session.rollback();
        }
        return trials;
    }

    private void runTogether(List<Case> cases, List<Trial> trials) throws SQLException {
        Savepoint empty = session.setSavepoint();
        run(cases.get(0).given());
        SchemaSnapshot before = read();
        Savepoint given = session.setSavepoint();
        for (Case tried : cases) {
            run(tried.up());
            run(tried.down());
            trials.add(new Trial(tried, SchemaDiff.between(before, read())));
            session.rollback(given);
        }
        session.rollback(empty);
    }

    private SchemaSnapshot read() throws SQLException {
        TestDatabase.run(session, "set search_path to pg_catalog");
        return new SchemaSnapshot(
                catalogs.objects(session, TestDatabase.SCOPE), catalogs.census(session, TestDatabase.SCOPE));
    }

    private void run(String sql) throws SQLException {
        try {
            TestDatabase.run(session, "set search_path to public;\n" + sql);
        } catch (SQLException e) {
            throw new SQLException("%s in%n%s".formatted(e.getMessage(), sql), e.getSQLState(), e);
        }
    }

    @Override
    public void close() throws SQLException {
        session.rollback();
        session.close();
    }
}
