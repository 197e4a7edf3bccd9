package dev.palindrome.cli;

import dev.palindrome.Options;
import dev.palindrome.Palindrome;
import dev.palindrome.Verification;
import dev.palindrome.cycle.Progress;
import dev.palindrome.expectation.Standing;
import dev.palindrome.expectation.Tolerance;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.failure.NoEngineException;
import dev.palindrome.migration.Migration;
import dev.palindrome.report.Printable;
import dev.palindrome.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

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
        try (Verification verification = Verification.open(options, progress)) {
            Thread interrupted = new Thread(() -> {
                verification.stop("it was interrupted");
                report(verification, progress);
            });
            Runtime.getRuntime().addShutdownHook(interrupted);
            boolean lost = walk(verification);
            verification.chain();
            boolean written = report(verification, progress);
            forget(interrupted);
            if (lost || !written) {
                return ExitCode.INTERNAL;
            }
            if (options.tolerance().use() == Tolerance.Use.WRITE) {
                out.println("baseline: " + verification.freeze());
                return verification.migrations().stream()
                                .map(verification::standing)
                                .anyMatch(s -> s.kind() == Standing.Kind.OTHERWISE)
                        ? ExitCode.FINDINGS
                        : ExitCode.AS_EXPECTED;
            }
            return conclude(verification);
        }
    }

    /** Say what fails the build where a reader of the report cannot know: where something is expected, or known. */
    private int conclude(Verification verification) {
        List<Migration> unexpected = verification.migrations().stream()
                .filter(m -> !verification.isAsExpected(m))
                .toList();
        long known = verification.migrations().stream()
                .filter(m -> verification.standing(m).kind() == Standing.Kind.KNOWN)
                .count();
        if (known > 0 && unexpected.isEmpty()) {
            out.println("as expected: what fails is known (%s)".formatted(known));
        } else if (known > 0) {
            out.println("%s known, not as expected: %s"
                    .formatted(
                            known,
                            unexpected.stream()
                                    .map(m -> Printable.line(m.name()))
                                    .collect(Collectors.joining(", "))));
        }
        return unexpected.isEmpty() ? ExitCode.AS_EXPECTED : ExitCode.FINDINGS;
    }

    /** Return whether the database was lost on the way. */
    private boolean walk(Verification verification) {
        for (Migration migration : verification.migrations()) {
            try {
                verification.judge(migration);
            } catch (NoEngineException e) {
                throw e;
            } catch (HarnessException e) {
                err.println("palindrome: " + e.getMessage());
                return true;
            }
        }
        return false;
    }

    private boolean report(Verification verification, Progress progress) {
        if (!reported.compareAndSet(false, true)) {
            return true;
        }
        ProgressLine.clear(progress);
        Report report = Report.of(Palindrome.version(), List.of(verification.run()));
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
