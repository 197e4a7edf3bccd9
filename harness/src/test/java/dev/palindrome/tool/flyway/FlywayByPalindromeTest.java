package dev.palindrome.tool.flyway;

import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.tool.MigrationTool;
import dev.palindrome.tool.SqlFileTool;

class FlywayByPalindromeTest extends FlywayContract {

    @Override
    MigrationTool tool(MigrationFolder folder) {
        return new SqlFileTool(folder, database().server().dialect());
    }
}
