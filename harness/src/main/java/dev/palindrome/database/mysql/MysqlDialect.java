package dev.palindrome.database.mysql;

import dev.palindrome.database.mysql.flavor.Flavor;

/** What the harness knows about MySQL 8.0 to 9. */
public final class MysqlDialect extends MysqlFamily {

    public MysqlDialect() {
        super(Flavor.MYSQL);
    }
}
