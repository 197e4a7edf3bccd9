package dev.palindrome.snapshot;

import static dev.palindrome.snapshot.HandMade.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowImagesTest {

    private static final HandMade USERS = table("users", "id", "name", "mail").key("id");

    @Test
    void areReadOnceForRowsThatStayTheSame() throws SQLException {
        var images = new RowImages(KeepLimits.DEFAULT);
        HandMade users = USERS.row("1", "Ada", "a");
        var reads = new int[1];
        LiveRows counting = (shape, columns, sink) -> {
            reads[0]++;
            HandMade.live(users).read(shape, columns, sink);
        };
        for (int i = 0; i < 4; i++) {
            images.keep(counting, HandMade.snapshot(List.of(), users), table -> true);
        }
        assertThat(reads[0]).isEqualTo(1);
    }

    @Test
    void areThereForTheTwoStatesKeptLast() throws SQLException {
        var images = new RowImages(KeepLimits.DEFAULT);
        HandMade users = USERS.row("1", "Ada", "a");
        DataSnapshot one = HandMade.snapshot(List.of(), users);
        DataSnapshot two = HandMade.snapshot(List.of(), users);
        DataSnapshot three = HandMade.snapshot(List.of(), users);
        for (DataSnapshot state : List.of(one, two, three)) {
            images.keep(HandMade.live(users), state, table -> true);
        }
        assertThat(images.find(one, users.name())).isNull();
        assertThat(images.find(two, users.name())).isNotNull();
        assertThat(images.find(three, users.name())).isNotNull();
    }

    @Test
    void giveBackEveryValue() {
        var builder = new RowImage.Builder(List.of("a", "b", "c"), 10, 1 << 20);
        List<List<@Nullable String>> rows = List.of(
                Arrays.asList(null, "", "x".repeat(40_000)),
                Arrays.asList("é\u0301\t\n\\N", "x".repeat(127), "y".repeat(126)),
                Arrays.asList(null, null, null));
        rows.forEach(builder::add);
        RowImage image = builder.build();
        for (int i = 0; i < rows.size(); i++) {
            assertThat(image.row(i)).isEqualTo(rows.get(i));
        }
    }
}
