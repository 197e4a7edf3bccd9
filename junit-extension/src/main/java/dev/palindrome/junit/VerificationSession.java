package dev.palindrome.junit;

import dev.palindrome.Options;
import dev.palindrome.Verification;
import dev.palindrome.check.Judgement;
import dev.palindrome.cycle.Progress;
import dev.palindrome.database.Database;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.failure.NoEngineException;
import dev.palindrome.migration.Migration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** A verification on one database that lasts as long as its test class; what it found joins the report when it ends. Not safe for use by several threads. */
final class VerificationSession implements AutoCloseable {

    private final Verification verification;
    private final Settings settings;
    private final Map<String, String> sessionSettings;
    private final SessionReport report;
    private final String name;
    private final String head;
    private final @Nullable VerificationSession before;
    private @Nullable String lost;
    private boolean closed;

    private VerificationSession(
            Verification verification,
            Settings settings,
            Map<String, String> sessionSettings,
            SessionReport report,
            String name,
            String head,
            @Nullable VerificationSession before) {
        this.verification = verification;
        this.settings = settings;
        this.sessionSettings = sessionSettings;
        this.report = report;
        this.name = name;
        this.head = head;
        this.before = before;
    }

    /**
     * Open one for each database that the settings of a test class name.
     *
     * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException where the class cannot be verified as it is
     * @throws TestAbortedException where no database can be had and that is allowed
     */
    static List<VerificationSession> open(ExtensionContext context) {
        var settings = Settings.of(context);
        Combination.refuseWrong(context.getRequiredTestClass());
        try {
            return open(context, settings);
        } catch (ConfigurationException e) {
            throw settings.refuse(e);
        } catch (NoEngineException e) {
            if (settings.disabledWithoutDatabase()) {
                throw new TestAbortedException(e.getMessage(), e);
            }
            throw e;
        }
    }

    private static List<VerificationSession> open(ExtensionContext context, Settings settings) {
        var options = settings.options();
        List<VerificationSession> sessions = new ArrayList<>();
        for (EngineRequest database : options.engines()) {
            sessions.add(open(context, settings, options, database, sessions));
        }
        return sessions;
    }

    private static VerificationSession open(
            ExtensionContext context,
            Settings settings,
            Options options,
            EngineRequest database,
            List<VerificationSession> before) {
        var servers = ServerPool.of(context);
        var containers = ContainerLives.of(context);
        var declared = settings.declared(database);
        declared.ifPresent(server -> containers.begin(context, server));
        Class<?> testClass = context.getRequiredTestClass();
        var verification = Verification.on(
                () -> declared.map(containers::borrow).orElseGet(() -> servers.borrow(database)),
                server -> declared.ifPresentOrElse(
                        own -> containers.giveBack(own, server), () -> servers.giveBack(database, server)),
                options.on(database),
                Progress.SILENT,
                ConnectionResolver.asksForAfterDown(testClass));
        boolean alone = options.engines().size() == 1;
        return new VerificationSession(
                verification,
                settings,
                options.on(database).session(),
                SessionReport.of(context),
                alone ? testClass.getName() : "%s.%02d".formatted(testClass.getName(), before.size() + 1),
                alone ? "" : "[%s] ".formatted(database.label()),
                before.isEmpty() ? null : before.get(before.size() - 1));
    }

    /** Return the name of a migration as the test tree and its failures show it: with the database, where there are several. */
    String nameOf(Migration migration) {
        return head + migration.name();
    }

    Verification verification() {
        return verification;
    }

    /**
     * Open a session on one of the databases, set as those of the migrations are.
     *
     * @throws SQLException where the server refuses
     */
    Connection connect(Database database) throws SQLException {
        Connection connection = database.connect();
        try {
            database.server().dialect().sessions().apply(connection, sessionSettings);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    Expectation expectation(Migration migration) {
        return new Expectation(verification.standing(migration), head);
    }

    /**
     * Judge a migration.
     *
     * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException where what has to be made before the first migration
     *     fails
     * @throws TestAbortedException where an earlier migration lost the database, or where none can be had and that is allowed
     */
    Judgement judge(Migration migration) {
        if (before != null) {
            before.close(); // its nodes are over, and its server can go to another class
        }
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
        if (closed) {
            return;
        }
        closed = true;
        try {
            verification.chain();
            report.add(name, verification.run());
        } finally {
            verification.close();
        }
    }
}
