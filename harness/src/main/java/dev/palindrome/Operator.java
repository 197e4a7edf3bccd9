package dev.palindrome;

import dev.palindrome.database.Dialect;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.report.Report;
import dev.palindrome.tool.MigrationTool;
import dev.palindrome.tool.MigrationTools;
import dev.palindrome.tool.Runner;
import dev.palindrome.tool.SqlFileTool;
import dev.palindrome.tool.ToolLibrary;
import java.util.List;
import java.util.Optional;

/** Who runs the migrations of a folder: the tool's own library, or Palindrome in its place. */
record Operator(MigrationFolder folder, Optional<ToolLibrary> library) {

    static Operator of(MigrationFolder folder, Runner runner) {
        return new Operator(folder, MigrationTools.library(folder, runner));
    }

    Report.Tool name() {
        return library.map(own -> new Report.Tool(own.format(), own.version().orElse("unknown")))
                .orElseGet(() -> new Report.Tool(Report.OURSELVES, Palindrome.version()));
    }

    /** Return what is done otherwise than in production, a sentence each. */
    List<String> notes() {
        return library.map(own -> own.notes(folder)).orElse(List.of());
    }

    MigrationTool tool(Dialect dialect) {
        return library.map(own -> own.tool(folder, dialect)).orElseGet(() -> new SqlFileTool(folder, dialect));
    }
}
