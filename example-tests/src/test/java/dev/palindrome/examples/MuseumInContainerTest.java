package dev.palindrome.examples;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

@Tag("container")
class MuseumInContainerTest {

    @Nested
    class OnPostgres15 extends MuseumOn {
        OnPostgres15() {
            super("postgresql:15", "container");
        }
    }

    @Nested
    class OnPostgres18 extends MuseumOn {
        OnPostgres18() {
            super("postgresql:18", "container");
        }
    }
}
