package dev.palindrome.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HookFormTest {

    @Test
    void aFailureThatSaysNothingIsToldByItsName() {
        assertThat(HookForm.said(new IllegalStateException())).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void aFailureIsToldByWhatItSays() {
        assertThat(HookForm.said(new AssertionError(" no orders\n"))).isEqualTo("no orders");
    }
}
