package dev.palindrome.tool.flyway;

class Flyway9Test extends FlywayLibraryContract {
    private static final FlywayVersion VERSION = FlywayVersion.in("9");

    @Override
    FlywayVersion version() {
        return VERSION;
    }

    @Override
    String number() {
        return "9.22.3";
    }
}
