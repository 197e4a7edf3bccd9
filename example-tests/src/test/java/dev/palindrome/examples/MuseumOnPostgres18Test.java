package dev.palindrome.examples;

import org.junit.jupiter.api.Tag;

@Tag("container")
class MuseumOnPostgres18Test extends MuseumOn {

    MuseumOnPostgres18Test() {
        super("postgresql:18", "container");
    }
}
