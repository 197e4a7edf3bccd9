package dev.palindrome.database.mysql.copy;

import dev.palindrome.failure.HarnessException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Makes views in the order in which they need each other, which only the server knows: it refuses those that come too early. */
final class Views {

    private Views() {}

    static void make(List<Definition> views, Stage stage) throws SQLException {
        var left = views;
        while (!left.isEmpty()) {
            var refused = new ArrayList<Definition>();
            SQLException refusal = null;
            for (var view : left) {
                try {
                    stage.make(view);
                } catch (SQLException e) {
                    refusal = e;
                    refused.add(view);
                }
            }
            if (refused.size() == left.size() && refusal != null) {
                throw new HarnessException(
                        "cannot copy the view %s: %s"
                                .formatted(refused.get(refused.size() - 1).name(), refusal.getMessage()),
                        refusal);
            }
            left = refused;
        }
    }
}
