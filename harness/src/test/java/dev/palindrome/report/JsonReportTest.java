package dev.palindrome.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportTest {

    private final JsonObject report =
            JsonParser.parseString(JsonReport.text(Sample.shop())).getAsJsonObject();
    private final JsonObject run = first(report, "runs");

    @Test
    void namesItsPartsAsTheDesignDoes() {
        assertThat(report.keySet()).containsExactly("schemaVersion", "tool", "runs", "differences");
        assertThat(report.getAsJsonObject("tool").keySet()).containsExactly("name", "version");
        assertThat(run.keySet())
                .containsExactly(
                        "folder",
                        "format",
                        "runner",
                        "rows",
                        "seed",
                        "startedAt",
                        "millis",
                        "notes",
                        "engine",
                        "settings",
                        "arguments",
                        "migrations",
                        "summary",
                        "chain",
                        "coverage");
        assertThat(run.getAsJsonObject("engine").keySet()).containsExactly("name", "version", "provider", "because");
        assertThat(run.getAsJsonObject("summary").keySet())
                .containsExactly("migrations", "reversible", "lossy", "irreversible", "broken", "unproven");
    }

    @Test
    void namesThePartsOfAMigrationAsTheDesignDoes() {
        JsonObject migration = migration(2);

        assertThat(migration.keySet())
                .containsExactly(
                        "id",
                        "description",
                        "file",
                        "downFile",
                        "grade",
                        "millis",
                        "steps",
                        "because",
                        "declaredIrreversible",
                        "restoredFromCompanion",
                        "known",
                        "checks",
                        "coverage");
        assertThat(migration.get("declaredIrreversible").isJsonNull()).isTrue();
        JsonObject check = migration.getAsJsonArray("checks").get(3).getAsJsonObject();
        assertThat(check.keySet())
                .containsExactly("id", "verdict", "sentence", "because", "notes", "findings", "proposal");
        JsonObject finding = first(check, "findings");
        assertThat(finding.keySet()).containsExactly("sentence", "facts", "location", "advice", "statements");
        assertThat(finding.getAsJsonObject("facts").get("before").isJsonNull()).isTrue();
        assertThat(finding.getAsJsonObject("location").keySet()).containsExactly("file", "line");
    }

    @Test
    void namesThePartsOfCoverage() {
        JsonObject coverage = run.getAsJsonObject("coverage");

        assertThat(coverage.keySet())
                .containsExactly("percent", "because", "least", "reached", "kinds", "gaps", "gapsLeftOut");
        assertThat(first(coverage, "kinds").keySet()).containsExactly("kind", "covered", "all", "unknown");
        assertThat(first(coverage, "gaps").keySet()).containsExactly("kind", "object", "sentence", "reason", "items");
    }

    @Test
    void namesThePartsOfAFailedStepAsTheDesignDoes() {
        JsonObject down = migration(6).getAsJsonArray("steps").get(1).getAsJsonObject();

        assertThat(down.keySet()).containsExactly("step", "status", "millis", "error");
        assertThat(down.get("step").getAsString()).isEqualTo("DOWN");
        assertThat(down.getAsJsonObject("error").keySet())
                .containsExactly(
                        "message",
                        "sqlState",
                        "statement",
                        "line",
                        "statements",
                        "statementsLeftOut",
                        "leftBehind",
                        "rerun");
    }

    @Test
    void isReadBackAsItWas() {
        assertThat(JsonReport.read(JsonReport.text(Sample.shop()))).isEqualTo(Sample.shop());
    }

    @ParameterizedTest
    @MethodSource({"dev.palindrome.report.Payloads#forBrowsers", "dev.palindrome.report.Payloads#forTerminals"})
    void isReadBackAsItWasWhateverItHolds(String payload) {
        Report hostile = Sample.everywhere(payload);
        String json = JsonReport.text(hostile);

        assertThat(json).doesNotContain("<", ">");
        assertThat(JsonReport.read(json)).isEqualTo(hostile);
    }

    private JsonObject migration(int index) {
        return run.getAsJsonArray("migrations").get(index).getAsJsonObject();
    }

    private static JsonObject first(JsonObject parent, String name) {
        JsonElement element = parent.getAsJsonArray(name).get(0);
        return element.getAsJsonObject();
    }
}
