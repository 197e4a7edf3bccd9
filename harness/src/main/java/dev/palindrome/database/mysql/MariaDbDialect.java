package dev.palindrome.database.mysql;

import dev.palindrome.database.mysql.flavor.Flavor;

/** What the harness knows about MariaDB 10.6 to 11. */
public final class MariaDbDialect extends MysqlFamily {

    public MariaDbDialect() {
        super(Flavor.MARIADB);
    }
}
