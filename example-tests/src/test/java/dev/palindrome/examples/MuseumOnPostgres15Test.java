package dev.palindrome.examples;

import org.junit.jupiter.api.Tag;

@Tag("container")
class MuseumOnPostgres15Test extends MuseumOn {

    MuseumOnPostgres15Test() {
        super("postgresql:15", "container");
    }
}
