package dev.palindrome.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.schema.SequencePosition;
import dev.palindrome.schema.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepeatingSequencesTest {

    private static final TableName TABLE = new TableName("public", "users");

    private static SequencePosition at(long next, @Nullable Long highest) {
        return new SequencePosition("public.users_id_seq", next, true, TABLE, "id", highest);
    }

    @Test
    void thatWouldRepeatNowAndWouldNotBeforeAreNamed() {
        assertThat(DataComparison.repeating(List.of(at(11, 10L)), List.of(at(1, 10L))))
                .hasSize(1);
    }

    @Test
    void thatWouldHaveRepeatedBeforeAreNot() {
        assertThat(DataComparison.repeating(List.of(at(1, 10L)), List.of(at(1, 10L))))
                .isEmpty();
    }

    @Test
    void withoutRowsRepeatNothing() {
        assertThat(DataComparison.repeating(List.of(at(11, 10L)), List.of(at(1, null))))
                .isEmpty();
    }

    @Test
    void thatDidNotStandBeforeDoNotCount() {
        assertThat(DataComparison.repeating(List.of(), List.of(at(1, 10L)))).isEmpty();
    }
}
