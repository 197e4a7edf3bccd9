package dev.palindrome.cli;

import dev.palindrome.Options;
import dev.palindrome.Verification;
import dev.palindrome.Verifications;
import dev.palindrome.Verifications.Ending;
import dev.palindrome.cycle.Progress;
import dev.palindrome.expectation.Standing;
import dev.palindrome.expectation.Tolerance;
import dev.palindrome.migration.Migration;
import dev.palindrome.report.Printable;
import dev.palindrome.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One run of {@code verify}: whatever happens on the way, what was found by then is reported, once. */
final class VerifyRun {

    private final Options options;
    private final List<Output> outputs;
    private final PrintWriter out;
    private final PrintWriter err;
    private final AtomicBoolean reported = new AtomicBoolean();

    VerifyRun(Options options, List<Output> outputs, PrintWriter out, PrintWriter err) {
        this.options = options;
        this.outputs = outputs;
        this.out = out;
        this.err = err;
    }

    int run() {
        Progress progress = ProgressLine.on(err);
        try (Verifications verifications = Verifications.open(options, progress)) {
            Thread interrupted = new Thread(() -> {
                verifications.stop("it was interrupted");
                report(verifications, progress);
            });
            Runtime.getRuntime().addShutdownHook(interrupted);
            Map<Verification, Ending> endings = walk(verifications);
            endings.forEach(this::complain);
            boolean written = report(verifications, progress);
            forget(interrupted);
            int verdict = conclude(verifications, endings);
            return written ? ExitCode.of(endings.values(), verdict) : ExitCode.INTERNAL;
        }
    }

    private static Map<Verification, Ending> walk(Verifications verifications) {
        try {
            return verifications.walk();
        } catch (OutOfMemoryError e) {
            verifications.stop("Java had too little memory");
            throw e;
        }
    }

    private void complain(Verification verification, Ending ending) {
        if (ending != Ending.JUDGED) {
            String where = options.engines().size() > 1 ? verification.database() + ": " : "";
            err.println("palindrome: "
                    + where
                    + Printable.text(verification.stoppedBecause().orElse("it stopped early")));
        }
    }

    /** Say what fails the build where a reader of the report cannot know: where something is expected, or known. */
    private int conclude(Verifications verifications, Map<Verification, Ending> endings) {
        List<Verification> judged = verifications.all().stream()
                .filter(verification -> endings.get(verification) == Ending.JUDGED)
                .toList();
        if (options.tolerance().use() == Tolerance.Use.WRITE) {
            return judged.size() < endings.size() ? ExitCode.FINDINGS : covered(judged, freeze(verifications));
        }
        List<String> unexpected = those(judged, s -> !s.isAsExpected());
        int known = those(judged, s -> s.kind() == Standing.Kind.KNOWN).size();
        if (known > 0 && unexpected.isEmpty()) {
            out.println("as expected: what fails is known (%s)".formatted(known));
        } else if (known > 0) {
            out.println("%s known, not as expected: %s".formatted(known, String.join(", ", unexpected)));
        }
        return covered(judged, unexpected.isEmpty() ? ExitCode.AS_EXPECTED : ExitCode.FINDINGS);
    }

    /** Rows that cover less than was asked for are a finding, which no baseline knows. The report says which. */
    private static int covered(List<Verification> judged, int verdict) {
        return judged.stream().anyMatch(v -> v.coverage().isShort()) ? ExitCode.FINDINGS : verdict;
    }

    private int freeze(Verifications verifications) {
        out.println("baseline: " + verifications.freeze());
        return those(verifications.all(), s -> s.kind() == Standing.Kind.OTHERWISE)
                        .isEmpty()
                ? ExitCode.AS_EXPECTED
                : ExitCode.FINDINGS;
    }

    private List<String> those(List<Verification> verifications, Predicate<Standing> wanted) {
        return verifications.stream()
                .flatMap(verification -> those(verification, wanted))
                .toList();
    }

    private Stream<String> those(Verification verification, Predicate<Standing> wanted) {
        String where = options.engines().size() > 1 ? " on " + verification.database() : "";
        return verification.migrations().stream()
                .filter(migration -> wanted.test(verification.standing(migration)))
                .map(Migration::name)
                .map(name -> Printable.line(name) + where);
    }

    private boolean report(Verifications verifications, Progress progress) {
        if (!reported.compareAndSet(false, true)) {
            return true;
        }
        ProgressLine.clear(progress);
        Report report = verifications.report();
        boolean written = true;
        try {
            Terminal.report().write(report, out);
        } catch (IOException e) {
            written = false;
        }
        for (Output output : outputs) {
            written &= write(output, report);
        }
        out.flush();
        return written;
    }

    private boolean write(Output output, Report report) {
        try {
            output.write(report);
            out.println("%s report: %s".formatted(output.writer().format(), output.path()));
            return true;
        } catch (IOException e) {
            err.println("palindrome: cannot write the %s report to %s: %s"
                    .formatted(output.writer().format(), output.path(), e.getMessage()));
            return false;
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The machine is going down already; the hook finds that the report is written.
        }
    }
}
