package dev.palindrome.database.mysql;

import dev.palindrome.testing.TestContainers;

class MysqlBigLoadsTest extends BigLoads {

    MysqlBigLoadsTest() {
        super(TestContainers.mysql());
    }
}
