package dev.palindrome.junit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.palindrome.check.Judgement;
import dev.palindrome.migration.Migration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The migrations of a {@link MigrationFactory} as dynamic tests. Not safe for use by several threads. */
public final class MigrationNodes {

    private final ExtensionContext context;

    private MigrationNodes(ExtensionContext context) {
        this.context = context;
    }

    /** Return one container for each migration; closing the stream ends the verification. */
    Stream<DynamicNode> stream() {
        var sessions = VerificationSession.open(context);
        Stream<DynamicNode> nodes = sessions.stream()
                .flatMap(session ->
                        session.verification().migrations().stream().map(migration -> container(session, migration)));
        for (VerificationSession session : sessions) {
            nodes = nodes.onClose(session::close);
        }
        return nodes;
    }

    /** The leaves are asked for when the container starts: that is when the walk goes on. */
    private DynamicNode container(VerificationSession session, Migration migration) {
        return dynamicContainer(session.nameOf(migration), Stream.of(migration).flatMap(m -> leaves(session, m)));
    }

    private Stream<DynamicNode> leaves(VerificationSession session, Migration migration) {
        Judgement judgement = session.judge(migration);
        String name = session.nameOf(migration);
        Attachments.publish(context, session.verification(), migration, name);
        Expectation expectation = session.expectation(migration);
        expectation.holdGrade(judgement);
        return CoverageLeaf.outcomes(new CurrentMigration(session, name, migration, judgement))
                .map(outcome ->
                        dynamicTest(CheckLeaves.name(name, outcome), () -> expectation.hold(outcome, judgement)));
    }

    static final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == MigrationNodes.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new MigrationNodes(context);
        }
    }
}
