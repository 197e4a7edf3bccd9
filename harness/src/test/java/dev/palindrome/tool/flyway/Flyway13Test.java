package dev.palindrome.tool.flyway;

class Flyway13Test extends FlywayCallbackContract {
    private static final FlywayVersion VERSION = FlywayVersion.compiledWith();

    @Override
    FlywayVersion version() {
        return VERSION;
    }

    @Override
    String number() {
        return "13.12.0";
    }
}
