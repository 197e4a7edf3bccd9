package dev.palindrome.cli;

import dev.palindrome.Options;
import dev.palindrome.Palindrome;
import dev.palindrome.Verification;
import dev.palindrome.cycle.Progress;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.failure.NoEngineException;
import dev.palindrome.migration.Migration;
import dev.palindrome.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

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
            boolean good = verification.migrations().stream().allMatch(verification::isAsExpected);
            return good ? ExitCode.AS_EXPECTED : ExitCode.FINDINGS;
        }
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
