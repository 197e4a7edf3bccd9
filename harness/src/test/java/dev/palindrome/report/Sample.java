package dev.palindrome.report;

import dev.palindrome.report.CheckEntry.FindingEntry;
import dev.palindrome.report.CheckEntry.LocationEntry;
import dev.palindrome.report.CheckEntry.ProposalEntry;
import dev.palindrome.report.CoverageEntry.GapEntry;
import dev.palindrome.report.CoverageEntry.KindEntry;
import dev.palindrome.report.StepEntry.ErrorEntry;
import dev.palindrome.report.StepEntry.RerunEntry;
import dev.palindrome.report.StepEntry.StatementEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the reports of a small shop, one migration of each grade. */
public final class Sample {

    private static final Map<String, String> SENTENCES = sentences();

    private Sample() {}

    /** Return a report with one migration of each grade. */
    public static Report shop() {
        return Report.of("0.1.0", List.of(run("example-tests/shop/db/migration", everyGrade())));
    }

    /** Return a report of two runs. */
    public static Report shopTwice() {
        return Report.of(
                "0.1.0",
                List.of(
                        run("shop/db/migration", everyGrade()),
                        run("shop/db/migration", List.of(good(1, "customers")))));
    }

    /** Return a report of so many reversible migrations. */
    public static Report good(int number) {
        List<MigrationEntry> migrations = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            migrations.add(good(i, "create_table_" + i));
        }
        return Report.of("0.1.0", List.of(run("shop/db/migration", migrations)));
    }

    /** Return a report with this text in every place that can hold any. */
    public static Report everywhere(String text) {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        facts.put(text, text);
        facts.put("before", text + "\nold\n" + text);
        facts.put("after", text + "\nnew\n" + text);
        var finding = new FindingEntry(text, facts, new LocationEntry(text, 3), text, List.of(text));
        var proposal = new ProposalEntry(List.of(text, text), text);
        var error = new ErrorEntry(
                text,
                text,
                text,
                1,
                List.of(new StatementEntry(text, 1, text, text)),
                1,
                List.of(text),
                new RerunEntry(false, text));
        var migration = new MigrationEntry(
                text,
                text,
                text,
                text,
                "broken",
                5,
                List.of(step("UP", 1), new StepEntry("DOWN", "failed", 2, error), new StepEntry(text, text, 0, null)),
                text,
                text,
                true,
                text,
                List.of(
                        new CheckEntry(
                                "schema-restored", "failed", text, text, List.of(text), List.of(finding), proposal),
                        new CheckEntry("census", "inconclusive", text, text, List.of(text), List.of(finding)),
                        new CheckEntry(text, text, text, text, List.of(text), List.of(finding))),
                covered(text));
        var strange =
                new MigrationEntry(text, text, text, null, text, 5, List.of(), text, null, false, null, List.of());
        List<MigrationEntry> migrations = List.of(migration, strange);
        var engine = new Run.Engine(text, text, text, text);
        var run = new Run(
                text,
                text,
                new Report.Tool(text, text),
                1_000,
                42,
                text,
                7,
                List.of(text),
                engine,
                List.of(new Run.SettingEntry(text, text, true), new Run.SettingEntry(text, text, false)),
                List.of(text),
                migrations,
                Run.Summary.of(migrations),
                chain(text),
                covered(text));
        var fine = new MigrationEntry(
                text, text, text, text, "reversible", 5, migration.steps(), "", null, false, null, List.of());
        Run other = on(new Run.Engine(text, text + 2, text, text), run(text, List.of(fine)));
        return new Report(1, new Report.Tool(text, text), List.of(run, other));
    }

    /** Return the same run on another database. */
    public static Run on(Run.Engine engine, Run run) {
        return new Run(
                run.folder(),
                run.format(),
                run.runner(),
                run.rows(),
                run.seed(),
                run.startedAt(),
                run.millis(),
                run.notes(),
                engine,
                run.settings(),
                run.arguments(),
                run.migrations(),
                run.summary(),
                run.chain(),
                run.coverage());
    }

    private static ChainEntry chain(String text) {
        var remnant = new ChainEntry.RemnantEntry(text, text, text, List.of(text));
        var error = new ErrorEntry(text, text, text, 3);
        return new ChainEntry("stopped", text, 1, 2, text, error, List.of(remnant), List.of(text), 5);
    }

    /** Return a run of these migrations. */
    public static Run run(String folder, List<MigrationEntry> migrations) {
        return new Run(
                        folder,
                        "golang-migrate",
                        new Report.Tool("palindrome", "0.1.0"),
                        1_000,
                        42,
                        "2026-11-20T10:15:30.123Z",
                        5_120,
                        List.of("2 files have no down"),
                        new Run.Engine("postgresql", "18.6", "embedded", "no container engine answers"),
                        migrations,
                        Run.Summary.of(migrations))
                .covered(coverage(null));
    }

    /** Return a report of one reversible migration whose rows cover too little. */
    public static Report lacking() {
        return Report.of(
                "0.1.0",
                List.of(run("shop/db/migration", List.of(good(1, "customers"))).covered(coverage(90))));
    }

    /** Return the coverage of a run, of which so many per cent were asked for. */
    public static CoverageEntry coverage(@Nullable Integer least) {
        return new CoverageEntry(
                84,
                null,
                least,
                least == null ? null : 84 >= least,
                List.of(
                        new KindEntry("tables", 3, 4, 0),
                        new KindEntry("columns", 17, 20, 0),
                        new KindEntry("nulls", 9, 10, 0),
                        new KindEntry("branches", 3, 4, 1)),
                List.of(
                        new GapEntry(
                                "tables", "public.audit_log", "public.audit_log held no row", "a trigger refuses", 4),
                        new GapEntry(
                                "nulls",
                                "public.customers.email",
                                "public.customers.email held no NULL",
                                "a later version forbids it",
                                1),
                        new GapEntry("branches", "public.orders", "no row of public.orders satisfied a", null, 1)),
                0);
    }

    private static CoverageEntry covered(String text) {
        return new CoverageEntry(
                5,
                null,
                90,
                false,
                List.of(new KindEntry(text, 1, 20, 1)),
                List.of(new GapEntry(text, text, text, text, 1)),
                1);
    }

    /** Return one migration of each grade. */
    public static List<MigrationEntry> everyGrade() {
        return List.of(
                good(1, "create_customers"),
                good(2, "create_orders"),
                broken(),
                lossy(),
                declared(),
                unproven(),
                failing());
    }

    /** Return a migration with nothing to say of it. */
    public static MigrationEntry good(int number, String description) {
        return entry(number, description, "reversible", "", checks());
    }

    /** Return a reversible one whose down does not cope with what the new version wrote. */
    public static MigrationEntry unkind(int number) {
        return beside(
                number,
                "failed",
                null,
                List.of(new FindingEntry("the down fails on NULL in public.orders.customer_id", Map.of(), null, "")));
    }

    /** Return a reversible one of which nobody can tell whether its down copes with that. */
    public static MigrationEntry untried(int number) {
        return beside(number, "inconclusive", "no row could be written into public.orders", List.of());
    }

    private static MigrationEntry beside(
            int number, String verdict, @Nullable String because, List<FindingEntry> findings) {
        List<CheckEntry> all = checks();
        String sentence = "down copes with what the new version wrote";
        all.add(new CheckEntry("rollback-after-writes", verdict, sentence, because, List.of(), findings));
        return entry(number, "allow_guests", "reversible", "", all);
    }

    /** Return one whose down leaves an index and another function behind. */
    public static MigrationEntry broken() {
        Map<String, @Nullable String> index = new LinkedHashMap<>();
        index.put("object", "public.customers_email_idx");
        index.put("before", null);
        index.put("after", "CREATE UNIQUE INDEX customers_email_idx ON public.customers USING btree (lower(email))");
        Map<String, @Nullable String> function = new LinkedHashMap<>();
        function.put("object", "public.order_total(bigint)");
        function.put("property", "definition");
        function.put("before", """
                select coalesce(sum(i.quantity * i.unit_price), 0)
                from order_items i
                where i.order_id = $1
                  and i.cancelled_at is null""");
        function.put("after", """
                select coalesce(sum(i.quantity * i.unit_price), 0)
                from order_items i
                where i.order_id = $1""");
        return entry(
                3,
                "add_email",
                "broken",
                "down leaves another schema",
                checks(new CheckEntry(
                        "schema-restored",
                        "failed",
                        "down restores the schema",
                        null,
                        List.of("column order of public.customers differs"),
                        List.of(
                                new FindingEntry(
                                        "index customers_email_idx is left behind",
                                        index,
                                        new LocationEntry("000003_add_email.down.sql", 1),
                                        "",
                                        List.of("DROP INDEX public.customers_email_idx;")),
                                new FindingEntry(
                                        "definition of function order_total(bigint) differs after the down",
                                        function,
                                        new LocationEntry("000003_add_email.down.sql", 4),
                                        "set definition of function order_total(bigint) back")),
                        new ProposalEntry(
                                List.of("DROP INDEX public.customers_email_idx;"),
                                "run after the down, they mend 1 of 2 differences and add none"))));
    }

    /** Return one whose down loses values. */
    public static MigrationEntry lossy() {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        facts.put("object", "public.customers.phone");
        facts.put("id=17", "'+49 30 901820' -> NULL");
        facts.put("id=42", "'+1 202 555 0143' -> NULL");
        return entry(
                4,
                "split_phone",
                "lossy",
                "down does not bring back each value",
                checks(new CheckEntry(
                        "data-restored",
                        "failed",
                        "down leaves each row the values that it had",
                        null,
                        List.of(),
                        List.of(new FindingEntry(
                                "2 values of public.customers.phone differ after the down, 2 of them by being NULL",
                                facts,
                                new LocationEntry("000004_split_phone.down.sql", 2),
                                "")))));
    }

    /** Return one that declares that there is no way back. */
    public static MigrationEntry declared() {
        MigrationEntry plain = entry(5, "drop_legacy_flags", "irreversible", "", checks());
        return new MigrationEntry(
                plain.id(),
                plain.description(),
                plain.file(),
                null,
                plain.grade(),
                plain.millis(),
                List.of(
                        step("UP", 4),
                        new StepEntry("DOWN", "skipped", 0, null),
                        new StepEntry("UP_AGAIN", "skipped", 0, null)),
                "it declares that there is no way back: the flags are in nobody's interest any more",
                "the flags are in nobody's interest any more",
                false,
                null,
                plain.checks());
    }

    /** Return one that had no rows to prove anything. */
    public static MigrationEntry unproven() {
        Map<String, @Nullable String> facts = Map.of("object", "public.audit_log");
        String because = "there were no rows in public.audit_log";
        return entry(
                6,
                "widen_audit_log",
                "unproven",
                because,
                checks(new CheckEntry(
                        "seed-coverage",
                        "inconclusive",
                        "what it touches had rows, and NULLs where they may be",
                        because,
                        List.of(),
                        List.of(new FindingEntry("public.audit_log had no row", facts, null, "")))));
    }

    /** Return one whose down fails. */
    public static MigrationEntry failing() {
        String message = "column \"discount\" of relation \"orders\" does not exist";
        String statement = """
                alter table orders
                    drop constraint orders_discount_check,
                    drop column discount""";
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        facts.put("message", message);
        facts.put("SQLSTATE", "42703");
        facts.put("statement", statement);
        facts.put("line", "7");
        MigrationEntry plain = entry(
                7,
                "discount",
                "broken",
                "down fails",
                checks(
                        new CheckEntry(
                                "down-applies",
                                "failed",
                                "down runs on a connection of its own",
                                null,
                                List.of(),
                                List.of(new FindingEntry(
                                        "the down fails: " + message,
                                        facts,
                                        new LocationEntry("000007_discount.down.sql", 7),
                                        ""))),
                        inconclusive("schema-restored"),
                        inconclusive("reapply-equal")));
        var error = new ErrorEntry(message, "42703", statement, 7);
        return new MigrationEntry(
                plain.id(),
                plain.description(),
                plain.file(),
                plain.downFile(),
                plain.grade(),
                plain.millis(),
                List.of(
                        step("UP", 12),
                        new StepEntry("DOWN", "failed", 3, error),
                        new StepEntry("UP_AGAIN", "skipped", 0, null)),
                plain.because(),
                null,
                true,
                null,
                plain.checks());
    }

    private static MigrationEntry entry(
            int number, String description, String grade, String because, List<CheckEntry> checks) {
        String name = String.format(Locale.ROOT, "%06d_%s", number, description);
        return new MigrationEntry(
                String.format(Locale.ROOT, "%06d", number),
                description,
                name + ".up.sql",
                name + ".down.sql",
                grade,
                41,
                List.of(step("UP", 7), step("DOWN", 5), step("UP_AGAIN", 6)),
                because,
                null,
                false,
                null,
                checks,
                coverage(null));
    }

    private static StepEntry step(String name, long millis) {
        return new StepEntry(name, "ok", millis, null);
    }

    private static CheckEntry inconclusive(String id) {
        return new CheckEntry(
                id, "inconclusive", SENTENCES.getOrDefault(id, id), "the down failed", List.of(), List.of());
    }

    /** Return all checks, passed but for those given. */
    private static List<CheckEntry> checks(CheckEntry... others) {
        List<CheckEntry> checks = new ArrayList<>();
        SENTENCES.forEach((id, sentence) -> checks.add(Arrays.stream(others)
                .filter(other -> other.id().equals(id))
                .findFirst()
                .orElseGet(() -> new CheckEntry(id, "passed", sentence, null, List.of(), List.of()))));
        return checks;
    }

    private static Map<String, String> sentences() {
        Map<String, String> sentences = new LinkedHashMap<>();
        sentences.put("up-applies", "up runs on the filled database");
        sentences.put("down-exists", "there is a down, and it does something where the up does");
        sentences.put("down-applies", "down runs on a connection of its own");
        sentences.put("schema-restored", "down restores the schema");
        sentences.put("rows-preserved", "down leaves each table as many rows as it had");
        sentences.put("data-restored", "down leaves each row the values that it had");
        sentences.put("up-reapplies", "up runs again after the down");
        sentences.put("reapply-equal", "second up ends where the first did");
        sentences.put("constraints-valid", "down leaves valid and in force what was so before");
        sentences.put("no-orphans", "no step leaves a foreign key value without its parent");
        sentences.put("bookkeeping-restored", "down leaves the tool's own table as it was");
        sentences.put("seed-coverage", "what it touches had rows, and NULLs where they may be");
        sentences.put("census", "nothing changes that is not modelled");
        return sentences;
    }
}
