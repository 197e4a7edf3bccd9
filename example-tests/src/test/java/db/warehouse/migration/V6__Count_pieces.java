package db.warehouse.migration;

import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Keeps with each product how many pieces of it there are, summed up in Java. */
public final class V6__Count_pieces extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("alter table products add column pieces bigint not null default 0");
        }
        try (var sums = context.getConnection().createStatement();
                var update = context.getConnection().prepareStatement("update products set pieces = ? where id = ?");
                var rows = sums.executeQuery("select product_id, sum(pieces) from stock group by product_id")) {
            while (rows.next()) {
                update.setLong(1, rows.getLong(2));
                update.setLong(2, rows.getLong(1));
                update.executeUpdate();
            }
        }
    }
}
