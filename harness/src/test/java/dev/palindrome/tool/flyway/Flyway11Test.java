package dev.palindrome.tool.flyway;

class Flyway11Test extends FlywayCallbackContract {
    private static final FlywayVersion VERSION = FlywayVersion.in("11");

    @Override
    FlywayVersion version() {
        return VERSION;
    }

    @Override
    String number() {
        return "11.20.3";
    }
}
