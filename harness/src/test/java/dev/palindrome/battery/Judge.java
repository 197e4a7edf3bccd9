package dev.palindrome.battery;

import dev.palindrome.database.DatabaseServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Runs cases, and asks the server's own program for dumps whether the down left what the up met. */
interface Judge extends AutoCloseable {

    /** Return the judge for a container. */
    static Judge on(DatabaseServer server) throws SQLException {
        return Target.of(server).isMysqlFamily() ? new MysqlDumpBench(server) : new DumpBench(server);
    }

    /** Return for each case of a specimen whether the dumps before the up and after the down differ. */
    Map<Case, Boolean> differences(Specimen specimen, List<Case> cases) throws SQLException;

    @Override
    void close() throws SQLException;
}
