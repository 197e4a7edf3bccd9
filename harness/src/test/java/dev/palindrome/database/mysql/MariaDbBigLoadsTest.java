package dev.palindrome.database.mysql;

import dev.palindrome.testing.TestContainers;

class MariaDbBigLoadsTest extends BigLoads {

    MariaDbBigLoadsTest() {
        super(TestContainers.mariaDb());
    }
}
