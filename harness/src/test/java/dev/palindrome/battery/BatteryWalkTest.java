package dev.palindrome.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.Options;
import dev.palindrome.Verification;
import dev.palindrome.battery.Case.Kind;
import dev.palindrome.check.CheckOutcome;
import dev.palindrome.check.Fact;
import dev.palindrome.check.Finding;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Judgement;
import dev.palindrome.check.Verdict.Failed;
import dev.palindrome.cycle.Progress;
import dev.palindrome.migration.Migration;
import dev.palindrome.testing.History;
import dev.palindrome.testing.TestServers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A part of the battery that goes the whole way: as histories of files, to a grade and to findings. */
class BatteryWalkTest {

    private static final Set<Kind> DEFECTS = Set.of(Kind.LOST, Kind.FORGOTTEN);

    @TempDir
    Path folder;

    /** After each case a migration puts back what its up did, so that the next one meets the same schema. */
    @ParameterizedTest
    @ValueSource(strings = {"indexes.sql: index", "sequences.sql: sequence", "triggers.sql: policy"})
    void endsInAGradeAndNamesTheProperty(String name) {
        Battery battery = Battery.ofPostgres("18");
        Specimen specimen = battery.specimens().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, Case> defects = new LinkedHashMap<>();
        var history = History.in(folder);
        String roles = "drop role if exists reader; drop role if exists keeper; "
                + battery.target().neighbours();
        history.withoutDown(
                "given", roles + specimen.host() + specimen.cases().get(0).given());
        int number = 1;
        for (Case each : specimen.cases()) {
            if (DEFECTS.contains(each.kind())) {
                history.with("defect", each.up(), "select 1;" + each.down());
                defects.put("%06d".formatted(++number), each);
                history.with("whole", remake(specimen, each), each.up());
                number++;
            }
        }

        Map<String, Judgement> judged = judge();

        assertThat(defects).hasSizeGreaterThan(8);
        SoftAssertions.assertSoftly(softly -> judged.forEach((id, judgement) -> {
            Case defect = defects.get(id);
            if (defect != null) {
                softly.assertThat(judgement.grade()).as(defect.name()).isEqualTo(Grade.BROKEN);
                softly.assertThat(named(judgement)).as(defect.name()).isEqualTo(expected(defect));
            } else if (!id.equals("000001")) {
                softly.assertThat(judgement.grade()).as("after %s", id).isEqualTo(Grade.REVERSIBLE);
            }
        }));
    }

    /** Return what makes the specimen whole again after the up of a case. */
    private static String remake(Specimen specimen, Case after) {
        return after.kind() == Kind.LOST ? after.given() : specimen.back(after.up());
    }

    private Map<String, Judgement> judge() {
        Map<String, Judgement> judged = new LinkedHashMap<>();
        var options = Options.of(folder).rows(0).build();
        try (var verification = Verification.on(TestServers::postgres, server -> {}, options, Progress.SILENT, false)) {
            for (Migration migration : verification.migrations()) {
                judged.put(migration.id(), verification.judge(migration));
            }
        }
        return judged;
    }

    /** Return the findings about the schema: {@code public.t.a: type}, or only the name of what is missing or left. */
    private static Set<String> named(Judgement judgement) {
        return judgement.outcomes().stream()
                .filter(outcome -> outcome.check().id().equals("schema-restored"))
                .map(CheckOutcome::verdict)
                .flatMap(
                        verdict -> verdict instanceof Failed failed ? failed.findings().stream() : Stream.<Finding>of())
                .map(finding -> fact(finding, "object") + fact(finding, "property"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String fact(Finding finding, String name) {
        return finding.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::value)
                .map(value -> name.equals("property") ? ": " + value : value)
                .findFirst()
                .orElse("");
    }

    /** What is missing under one name and left under another was renamed, and is one finding. */
    private static Set<String> expected(Case defect) {
        Set<String> missing = names(defect, "-");
        Set<String> left = names(defect, "+");
        if (missing.size() == 1 && left.size() == 1) {
            return Set.of(missing.iterator().next() + ": name");
        }
        return names(defect, "");
    }

    private static Set<String> names(Case defect, String way) {
        return defect.told().stream()
                .filter(told -> told.startsWith(way))
                .map(told -> told.replaceFirst("^. [a-z ]*? (?=\\S+(: |$))", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
