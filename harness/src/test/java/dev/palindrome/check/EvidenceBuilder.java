package dev.palindrome.check;

import static dev.palindrome.cycle.CycleEvidence.Moment.AFTER_DOWN;
import static dev.palindrome.cycle.CycleEvidence.Moment.AFTER_UP;
import static dev.palindrome.cycle.CycleEvidence.Moment.AFTER_UP_AGAIN;
import static dev.palindrome.cycle.CycleEvidence.Moment.BEFORE;

import dev.palindrome.coverage.Coverage;
import dev.palindrome.coverage.Entry;
import dev.palindrome.coverage.Item;
import dev.palindrome.coverage.Kind;
import dev.palindrome.coverage.Standing;
import dev.palindrome.coverage.Survey;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.CycleEvidence.Moment;
import dev.palindrome.cycle.Proposal;
import dev.palindrome.cycle.Step;
import dev.palindrome.cycle.StepOutcome;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.snapshot.DataDiff;
import dev.palindrome.snapshot.DataSnapshot;
import dev.palindrome.snapshot.SchemaSnapshot;
import dev.palindrome.snapshot.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes up the evidence of a cycle in which everything went well, but for what a test says. */
public final class EvidenceBuilder {

    public static final String UP_FILE = "000002_change.up.sql";
    public static final String DOWN_FILE = "000002_change.down.sql";

    private Script up = script(UP_FILE, "create index users_email_idx on users (email);");
    private @Nullable Script down = script(DOWN_FILE, "drop index users_email_idx;");
    private @Nullable String irreversible;
    private int rows = 1_000;
    private boolean last;
    private final Map<Step, StepOutcome> steps = new EnumMap<>(Step.class);
    private final Map<Moment, Draft> drafts = new EnumMap<>(Moment.class);
    private @Nullable DataDiff downDiff = DataDiff.NONE;
    private @Nullable DataDiff reapplyDiff = DataDiff.NONE;
    private Coverage coverage = covering(entry(Kind.TABLES, Standing.COVERED, "users", null));
    private final List<String> chance = new ArrayList<>();
    private @Nullable String tainted;
    private @Nullable Proposal proposal;

    private EvidenceBuilder() {
        for (var step : Step.values()) {
            steps.put(step, new StepOutcome.Ok(1));
        }
        for (var moment : Moment.values()) {
            drafts.put(moment, new Draft());
        }
    }

    public static EvidenceBuilder aCycle() {
        return new EvidenceBuilder();
    }

    public static Script script(String file, String... lines) {
        String text = String.join("\n", lines);
        List<Batch> batches = text.isBlank() ? List.of() : List.of(new Batch(text, 1));
        return new Script(file, text, batches, Script.Wrapping.AUTOCOMMIT);
    }

    public static SqlFailure failure(String message) {
        return new SqlFailure(message, "42P01", "drop table nowhere", 3);
    }

    public EvidenceBuilder up(String... lines) {
        up = script(UP_FILE, lines);
        return this;
    }

    public EvidenceBuilder down(String... lines) {
        down = script(DOWN_FILE, lines);
        return this;
    }

    /** There is no down: what comes after the up is not reached. */
    public EvidenceBuilder withoutDown() {
        down = null;
        return skipped(Step.DOWN, "there is no down");
    }

    public EvidenceBuilder declaredIrreversible(String because) {
        irreversible = because;
        return this;
    }

    public EvidenceBuilder schemaOnly() {
        rows = 0;
        return this;
    }

    public EvidenceBuilder last() {
        last = true;
        return this;
    }

    public EvidenceBuilder failed(Step step, String message) {
        return failed(step, new StepOutcome.Failed(1, failure(message), false));
    }

    public EvidenceBuilder lacksSurroundings(Step step, String message) {
        return failed(step, new StepOutcome.Failed(1, failure(message), true));
    }

    private EvidenceBuilder failed(Step step, StepOutcome outcome) {
        skipped(step, "");
        steps.put(step, outcome);
        return this;
    }

    /** The step and all that come after it were not run. */
    public EvidenceBuilder skipped(Step step, String because) {
        for (var later : Step.values()) {
            if (later.compareTo(step) >= 0) {
                steps.put(later, new StepOutcome.Skipped(because));
                drafts.remove(Moment.values()[later.ordinal() + 1]);
            }
        }
        if (step != Step.UP_AGAIN) {
            downDiff = null;
        }
        reapplyDiff = null;
        return this;
    }

    /** The object stands at those moments only. */
    public EvidenceBuilder with(SchemaObject object, Moment... moments) {
        for (var moment : moments) {
            draft(moment).objects.add(object);
        }
        return this;
    }

    /** The object stands before and after the down. */
    public EvidenceBuilder withOld(SchemaObject object) {
        return with(object, BEFORE, AFTER_DOWN);
    }

    /** The object stands after each up. */
    public EvidenceBuilder withNew(SchemaObject object) {
        return with(object, AFTER_UP, AFTER_UP_AGAIN);
    }

    public EvidenceBuilder withData(TableShape shape, TableContent content, Moment... moments) {
        for (var moment : moments) {
            draft(moment).shapes.put(shape.name(), shape);
            draft(moment).tables.put(shape.name(), content);
        }
        return this;
    }

    public EvidenceBuilder orphans(ForeignKeyShape key, Moment moment, long count) {
        draft(moment).orphans.put(key, count);
        return this;
    }

    public EvidenceBuilder census(String catalog, Moment moment, String digest) {
        draft(moment).census.put(catalog, digest);
        return this;
    }

    public EvidenceBuilder bookkeeping(Moment moment, String... lines) {
        draft(moment).bookkeeping = List.of(lines);
        return this;
    }

    public EvidenceBuilder afterDown(@Nullable DataDiff diff) {
        downDiff = diff;
        return this;
    }

    public EvidenceBuilder afterSecondUp(@Nullable DataDiff diff) {
        reapplyDiff = diff;
        return this;
    }

    /** Return the coverage of a migration that touched just this. */
    public static Coverage covering(Entry... entries) {
        return new Coverage(List.of(entries), Survey.NONE);
    }

    /** Return whether something of a table in the schema public was there. */
    public static Entry entry(Kind kind, Standing standing, String table, @Nullable String column) {
        var name = new TableName("public", table);
        String object = column == null ? name.toString() : name + "." + column;
        String gap = object + (kind == Kind.NULLS ? " held no NULL" : " held no row");
        var item = new Item(kind, name, object, gap, Map.of(name, column == null ? List.of() : List.of(column)));
        return new Entry(item, standing, null);
    }

    public EvidenceBuilder coverage(Coverage value) {
        coverage = value;
        return this;
    }

    public EvidenceBuilder chance(String column) {
        chance.add(column);
        return this;
    }

    public EvidenceBuilder taintedBy(String migration) {
        tainted = migration;
        return this;
    }

    public EvidenceBuilder proposed(Proposal value) {
        proposal = value;
        return this;
    }

    public CycleEvidence build() {
        Map<Moment, State> states = new EnumMap<>(Moment.class);
        drafts.forEach((moment, draft) -> states.put(moment, draft.state()));
        return new CycleEvidence(
                new Migration("000002", "change", up, down, irreversible),
                rows,
                last,
                steps,
                states,
                downDiff,
                reapplyDiff,
                coverage,
                chance,
                tainted,
                false,
                proposal,
                List.of());
    }

    private Draft draft(Moment moment) {
        Draft draft = drafts.get(moment);
        if (draft == null) {
            throw new IllegalArgumentException("the cycle of this test never comes to " + moment);
        }
        return draft;
    }

    /** A state in the making. */
    private static final class Draft {
        private final List<SchemaObject> objects = new ArrayList<>();
        private final TreeMap<String, String> census = new TreeMap<>();
        private final TreeMap<TableName, TableShape> shapes = new TreeMap<>();
        private final TreeMap<TableName, TableContent> tables = new TreeMap<>();
        private final Map<ForeignKeyShape, Long> orphans = new HashMap<>();
        private List<String> bookkeeping = List.of();

        State state() {
            return new State(
                    new SchemaSnapshot(objects, census),
                    new DataSnapshot(shapes, tables, List.of(), orphans, Map.of()),
                    bookkeeping);
        }
    }
}
