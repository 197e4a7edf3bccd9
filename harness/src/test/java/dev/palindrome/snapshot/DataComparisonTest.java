package dev.palindrome.snapshot;

import static dev.palindrome.snapshot.HandMade.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.snapshot.DataDiff.ColumnDiff;
import dev.palindrome.snapshot.DataDiff.RowSample;
import dev.palindrome.snapshot.DataDiff.TableDiff;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DataComparisonTest {

    private static final HandMade USERS = table("users", "id", "name", "mail").key("id");

    private static DataDiff compare(HandMade before, HandMade... now) throws SQLException {
        return compare(KeepLimits.DEFAULT, before, now);
    }

    private static DataDiff compare(KeepLimits limits, HandMade before, HandMade... now) throws SQLException {
        var images = new RowImages(limits);
        DataSnapshot was = HandMade.snapshot(List.of(), before);
        images.keep(HandMade.live(before), was, table -> true);
        return new DataComparison(images, HandMade.live(now), Map.of()).compare(was, HandMade.snapshot(List.of(), now));
    }

    private static TableDiff only(DataDiff diff) {
        assertThat(diff.tables()).hasSize(1);
        return diff.tables().get(0);
    }

    @Nested
    class WhenNothingDiffers {

        @Test
        void nothingIsReadAgain() throws SQLException {
            HandMade users = USERS.row("1", "Ada", null);
            var images = new RowImages(KeepLimits.DEFAULT);
            DataSnapshot was = HandMade.snapshot(List.of(), users);
            LiveRows forbidden = (shape, columns, sink) -> {
                throw new AssertionError("read " + shape.name());
            };
            assertThat(new DataComparison(images, forbidden, Map.of())
                            .compare(was, HandMade.snapshot(List.of(), users)))
                    .isEqualTo(DataDiff.NONE);
        }

        @Test
        void theOrderOfRowsAndColumnsDoesNotMatter() throws SQLException {
            assertThat(compare(
                            USERS.row("1", "Ada", null).row("2", "Bob", "b"),
                            table("users", "mail", "id", "name")
                                    .key("id")
                                    .row("b", "2", "Bob")
                                    .row(null, "1", "Ada")))
                    .isEqualTo(DataDiff.NONE);
        }

        @Test
        void aColumnThatIsNewDoesNotCount() throws SQLException {
            assertThat(compare(
                            USERS.row("1", "Ada", null),
                            table("users", "id", "name", "mail", "age")
                                    .key("id")
                                    .row("1", "Ada", null, "7")))
                    .isEqualTo(DataDiff.NONE);
        }

        @Test
        void aTableThatIsNewDoesNotCount() throws SQLException {
            assertThat(compare(USERS, USERS, table("other", "a").row("1"))).isEqualTo(DataDiff.NONE);
        }

        @Test
        void anEmptyTableThatIsGoneIsNoLoss() throws SQLException {
            assertThat(compare(USERS)).isEqualTo(DataDiff.NONE);
        }
    }

    @Nested
    class WhenRowsDiffer {

        @Test
        void theyAreToldApartByTheirKey() throws SQLException {
            TableDiff diff = only(compare(
                    USERS.row("1", "Ada", "a").row("2", "Bob", "b").row("3", "Cid", null),
                    USERS.row("4", "Dan", null).row("3", "Cid", "c").row("1", "Ada", null)));
            assertThat(diff.lost()).isEqualTo(1);
            assertThat(diff.invented()).isEqualTo(1);
            assertThat(diff.columns()).containsExactly(new ColumnDiff("mail", 2, 1));
            assertThat(diff.samples())
                    .containsExactly(
                            new RowSample("id=1", "mail", "a", null),
                            new RowSample("id=2", null, "id=2, name=Bob, mail=b", null),
                            new RowSample("id=3", "mail", null, "c"),
                            new RowSample("id=4", null, null, "id=4, name=Dan, mail=NULL"));
        }

        @Test
        void valuesThatChangedPlacesAreSeen() throws SQLException {
            TableDiff diff = only(compare(
                    USERS.row("1", "Ada", "a").row("2", "Bob", "b"),
                    USERS.row("1", "Ada", "b").row("2", "Bob", "a")));
            assertThat(diff.columns()).containsExactly(new ColumnDiff("mail", 2, 0));
        }

        @Test
        void valuesThatChangedPlacesAreSeenBesideANewColumn() throws SQLException {
            TableDiff diff = only(compare(
                    USERS.row("1", "Ada", "a").row("2", "Bob", "b"),
                    table("users", "id", "name", "mail", "age")
                            .key("id")
                            .row("1", "Ada", "b", null)
                            .row("2", "Bob", "a", null)));
            assertThat(diff.columns()).containsExactly(new ColumnDiff("mail", 2, 0));
        }

        @Test
        void emptyAndNullAreTwo() throws SQLException {
            TableDiff diff = only(compare(USERS.row("1", "", null), USERS.row("1", null, "")));
            assertThat(diff.columns()).containsExactly(new ColumnDiff("name", 1, 1), new ColumnDiff("mail", 1, 0));
        }

        @Test
        void onlyTheFirstFewAreShownAndLongValuesAreCut() throws SQLException {
            HandMade before = USERS;
            HandMade after = USERS;
            for (int i = 100; i < 200; i++) {
                before = before.row("" + i, "n", "😀".repeat(300));
                after = after.row("" + (299 - i), "n", null);
            }
            TableDiff diff = only(compare(before, after));
            assertThat(diff.columns()).containsExactly(new ColumnDiff("mail", 100, 100));
            assertThat(diff.samples())
                    .extracting(RowSample::key)
                    .containsExactly("id=100", "id=101", "id=102", "id=103", "id=104");
            assertThat(diff.samples().get(0).before()).isEqualTo("😀".repeat(100) + "…");
        }

        @Test
        void aColumnThatIsGoneLostEachOfItsValues() throws SQLException {
            TableDiff diff = only(compare(
                    USERS.row("1", "Ada", "a").row("2", "Bob", null),
                    table("users", "id", "name").key("id").row("1", "Ada").row("2", "Bob")));
            assertThat(diff.columns()).containsExactly(new ColumnDiff("mail", 1, 1));
            assertThat(diff.samples()).containsExactly(new RowSample("id=1", "mail", "a", null));
        }

        @Test
        void aTableThatIsGoneLostAllRows() throws SQLException {
            TableDiff diff = only(compare(USERS.row("1", "Ada", "a")));
            assertThat(diff.lost()).isEqualTo(1);
            assertThat(diff.rowsAfter()).isZero();
            assertThat(diff.samples()).containsExactly(new RowSample("id=1", null, "id=1, name=Ada, mail=a", null));
        }

        @Test
        void theKeyOfBeforeCountsEvenWhereItIsNoKeyAnyMore() throws SQLException {
            TableDiff diff = only(compare(
                    USERS.row("1", "Ada", "a"),
                    table("users", "id", "name", "mail").row("1", "Ada", "b").row("1", "Ada", "c")));
            assertThat(diff.columns()).containsExactly(new ColumnDiff("mail", 1, 0));
            assertThat(diff.invented()).isEqualTo(1);
        }

        @Test
        void whatIsLeftOfAKeyTellsRowsApartWhereItCan() throws SQLException {
            HandMade before = table("lines", "order", "no", "text")
                    .key("order", "no")
                    .row("1", "1", "a")
                    .row("2", "1", "b");
            TableDiff diff = only(compare(
                    before, table("lines", "order", "text").row("1", "a").row("2", "x")));
            assertThat(diff.columns()).containsExactly(new ColumnDiff("no", 2, 2), new ColumnDiff("text", 1, 0));
            assertThat(diff.lost()).isZero();
        }
    }

    @Nested
    class WhenThereIsNoKey {

        @Test
        void columnsThatDidNotChangeTellRowsApart() throws SQLException {
            HandMade log = table("log", "at", "text");
            TableDiff diff = only(
                    compare(log.row("1", "a").row("2", "b"), log.row("1", "a").row("2", null)));
            assertThat(diff.lost()).isZero();
            assertThat(diff.columns()).containsExactly(new ColumnDiff("text", 1, 1));
            assertThat(diff.samples()).containsExactly(new RowSample("at=2", "text", "b", null));
        }

        @Test
        void elseWholeRowsAreCounted() throws SQLException {
            HandMade log = table("log", "at", "text");
            TableDiff diff = only(compare(
                    log.row("1", "a").row("1", "a").row("1", "b"),
                    log.row("1", "a").row("1", "b").row("1", "c")));
            assertThat(diff.lost()).isEqualTo(1);
            assertThat(diff.invented()).isEqualTo(1);
            assertThat(diff.samples())
                    .containsExactly(
                            new RowSample("at=1, text=a", null, "at=1, text=a", null),
                            new RowSample("at=1, text=c", null, null, "at=1, text=c"));
        }

        @Test
        void aDuplicateMoreIsSeen() throws SQLException {
            HandMade log = table("log", "text");
            assertThat(only(compare(log.row("a").row("b"), log.row("a").row("b").row("b")))
                            .invented())
                    .isEqualTo(1);
        }
    }

    @Nested
    class WhenRowsWereNotKept {

        private static final KeepLimits TWO_ROWS = new KeepLimits(2, 1 << 20, 1 << 20);
        private static final HandMade THREE =
                USERS.row("1", "Ada", "a").row("2", "Bob", "b").row("3", "Cid", null);

        @Test
        void theSumsStillTellAndTheReasonIsSaid() throws SQLException {
            DataDiff diff = compare(
                    TWO_ROWS,
                    THREE,
                    USERS.row("1", "Ada", null).row("2", "Bob", null).row("3", "Cid", null));
            assertThat(only(diff).columns()).containsExactly(new ColumnDiff("mail", 2, 2));
            assertThat(diff.uncompared())
                    .containsExactly("the numbers for public.users are the least that differ, and no rows are shown:"
                            + " public.users has 3 rows, more than the 2 that are kept");
        }

        @Test
        void lostRowsAreCounted() throws SQLException {
            TableDiff diff = only(compare(TWO_ROWS, THREE, USERS.row("1", "Ada", "a")));
            assertThat(diff.lost()).isEqualTo(2);
            assertThat(diff.samples()).isEmpty();
        }

        @Test
        void valuesThatChangedPlacesAreADifferenceStill() throws SQLException {
            DataDiff diff = compare(
                    TWO_ROWS,
                    THREE,
                    USERS.row("1", "Ada", "b").row("2", "Bob", "a").row("3", "Cid", null));
            assertThat(only(diff).lost()).isEqualTo(1);
            assertThat(diff.uncompared()).singleElement().asString().contains("stand in other rows");
        }

        @Test
        void whatCannotBeToldIsNotCalledEqual() throws SQLException {
            DataDiff diff = compare(
                    TWO_ROWS,
                    THREE,
                    table("users", "id", "name", "mail", "age")
                            .key("id")
                            .row("1", "Ada", "b", null)
                            .row("2", "Bob", "a", null)
                            .row("3", "Cid", null, null));
            assertThat(diff.tables()).isEmpty();
            assertThat(diff.uncompared()).singleElement().asString().contains("cannot be told");
        }

        @Test
        void anUnchangedTableNeedsNoRows() throws SQLException {
            assertThat(compare(TWO_ROWS, THREE, THREE)).isEqualTo(DataDiff.NONE);
        }

        @Test
        void theLimitsOfBytesHold() throws SQLException {
            HandMade wide = USERS.row("1", "x".repeat(500), null);
            HandMade other = USERS.row("1", "y", null);
            assertThat(compare(new KeepLimits(9, 100, 1_000), wide, other).uncompared())
                    .singleElement()
                    .asString()
                    .contains("the rows of public.users need more than 100 bytes");
            assertThat(compare(new KeepLimits(9, 1_000, 100), wide, other).uncompared())
                    .singleElement()
                    .asString()
                    .contains("all rows kept together");
        }
    }
}
