package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.schema.ForeignKeyShape;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Has a server judge what it was told not to look at while rows were loaded, in SQL that all of them know. */
final class PlainVerdict {

    private PlainVerdict() {}

    static void on(Filled db) throws SQLException {
        for (var table : db.shapes().values()) {
            for (var key : table.foreignKeys()) {
                assertThat(db.count(orphans(db, key))).as("orphans of %s", key).isZero();
            }
            for (var check : table.checks()) {
                var broken = "select count(*) from %s where not (%s)"
                        .formatted(db.dialect().quote(table.name()), check.condition());
                assertThat(db.count(broken)).as("rows that break %s", check).isZero();
            }
        }
    }

    private static String orphans(Filled db, ForeignKeyShape key) {
        var whole = new ArrayList<String>();
        var alike = new ArrayList<String>();
        for (int i = 0; i < key.columns().size(); i++) {
            var column = "c." + db.dialect().quote(key.columns().get(i));
            whole.add(column + " is not null");
            alike.add("p." + db.dialect().quote(key.parentColumns().get(i)) + " = " + column);
        }
        return "select count(*) from %s c where %s and not exists (select 1 from %s p where %s)"
                .formatted(
                        db.dialect().quote(key.child()),
                        String.join(" and ", whole),
                        db.dialect().quote(key.parent()),
                        String.join(" and ", alike));
    }

    /** Fail where a pragma has anything to say. */
    static void silent(Filled db, String pragma, List<String> fine) throws SQLException {
        assertThat(db.rows(pragma))
                .as(pragma)
                .allSatisfy(row -> assertThat(fine).contains(String.valueOf(row.get(0))));
    }
}
