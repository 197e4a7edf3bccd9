package dev.palindrome.database.mysql;

import dev.palindrome.database.mysql.flavor.Flavor;
import java.util.ArrayList;
import java.util.List;

/**
 * How a server of ours is set: its data is scrap, and nothing may stir in it that we did not do. What a migration can see of a
 * session - sql_mode, character set, collation, time zone - stays what the server's makers have chosen.
 */
public final class MysqlSettings {

    private MysqlSettings() {}

    /** Return the words of a command line. What a version does not know has a name that begins with {@code loose}. */
    public static List<String> of(Flavor flavor) {
        var settings = new ArrayList<>(List.of(
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
                "--innodb-buffer-pool-size=256M",
                "--innodb-buffer-pool-load-at-startup=0",
                "--innodb-buffer-pool-dump-at-shutdown=0",
                // A statistic that is taken in the background would change plans and counters.
                "--innodb-stats-auto-recalc=0",
                "--sync-binlog=0",
                "--max-allowed-packet=1G",
                "--max-connections=151",
                "--local-infile=1",
                // Events are definitions like others; two copies of one would run twice.
                "--event-scheduler=0",
                "--skip-log-bin",
                "--skip-name-resolve",
                "--skip-slow-query-log",
                "--loose-skip-ssl"));
        if (flavor.isMariaDb()) {
            settings.add("--loose-innodb-log-file-size=64M");
        } else {
            settings.add("--loose-innodb-redo-log-capacity=64M");
            settings.add("--loose-mysqlx=0");
        }
        return settings;
    }
}
