package dev.palindrome.database;

import dev.palindrome.testing.TestServers;

class EmbeddedProviderTest implements ProviderContract {

    @Override
    public DatabaseServer server() {
        return TestServers.postgres();
    }
}
