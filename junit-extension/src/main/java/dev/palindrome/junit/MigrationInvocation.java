package dev.palindrome.junit;

import dev.palindrome.check.Judgement;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.migration.Migration;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One migration as a node of the test tree: its cycle is taken when the node starts, never during discovery. */
record MigrationInvocation(VerificationSession session, Migration migration) implements ClassTemplateInvocationContext {

    @Override
    public String getDisplayName(int invocationIndex) {
        return session.nameOf(migration);
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(new TakeTheCycle(), new Values(), new ConnectionResolver());
    }

    private final class TakeTheCycle implements BeforeClassTemplateInvocationCallback {

        @Override
        public void beforeClassTemplateInvocation(ExtensionContext context) {
            Judgement judgement = session.judge(migration);
            new CurrentMigration(session, session.nameOf(migration), migration, judgement).keepIn(context);
            Attachments.publish(context, session.verification(), migration, session.nameOf(migration));
            session.expectation(migration).holdGrade(judgement);
        }
    }

    private final class Values implements ParameterResolver {

        private static final List<Class<?>> TYPES =
                List.of(Migration.class, CycleEvidence.class, Judgement.class, Expectation.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return TYPES.contains(parameter.getParameter().getType());
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            if (type == Migration.class) {
                return migration;
            }
            if (type == Expectation.class) {
                return session.expectation(migration);
            }
            Judgement judgement = CurrentMigration.of(context).judgement();
            return type == Judgement.class ? judgement : judgement.evidence();
        }
    }
}
