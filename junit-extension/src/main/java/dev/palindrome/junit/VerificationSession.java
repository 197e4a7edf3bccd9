package dev.palindrome.junit;

import dev.palindrome.Verification;
import dev.palindrome.check.Judgement;
import dev.palindrome.cycle.Progress;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.failure.NoEngineException;
import dev.palindrome.migration.Migration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** A verification that lasts as long as its test class; what it found joins the report when it ends. Not safe for use by several threads. */
final class VerificationSession implements AutoCloseable {

    private final Verification verification;
    private final Settings settings;
    private final SessionReport report;
    private final String testClass;
    private @Nullable String lost;

    private VerificationSession(Verification verification, Settings settings, SessionReport report, String testClass) {
        this.verification = verification;
        this.settings = settings;
        this.report = report;
        this.testClass = testClass;
    }

    static VerificationSession open(ExtensionContext context, Settings settings) {
        var servers = ServerPool.of(context);
        boolean keepAfterDown = ConnectionResolver.asksForAfterDown(context.getRequiredTestClass());
        var options = settings.options();
        var verification = Verification.on(
                () -> servers.borrow(options.engine()),
                server -> servers.giveBack(options.engine(), server),
                options,
                Progress.SILENT,
                keepAfterDown);
        return new VerificationSession(
                verification,
                settings,
                SessionReport.of(context),
                context.getRequiredTestClass().getName());
    }

    Verification verification() {
        return verification;
    }

    Expectation expectation(Migration migration) {
        return new Expectation(verification.standing(migration));
    }

    /**
     * Judge a migration.
     *
     * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException where what has to be made before the first migration
     *     fails
     * @throws TestAbortedException where an earlier migration lost the database, or where none can be had and that is allowed
     */
    Judgement judge(Migration migration) {
        if (lost != null) {
            throw new TestAbortedException("not reached: " + lost);
        }
        try {
            return verification.judge(migration);
        } catch (ConfigurationException e) {
            lost = e.getMessage();
            throw settings.refuse(e);
        } catch (HarnessException e) {
            lost = e.getMessage();
            if (e instanceof NoEngineException && settings.disabledWithoutDatabase()) {
                throw new TestAbortedException(e.getMessage(), e);
            }
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            verification.chain();
            report.add(testClass, verification.run());
        } finally {
            verification.close();
        }
    }
}
