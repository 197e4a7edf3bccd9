package dev.palindrome.junit;

import dev.palindrome.check.CheckOutcome;
import dev.palindrome.check.Judgement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Makes one leaf for each check. */
final class CheckLeaves implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Judgement judgement = CurrentMigration.of(context).judgement();
        return judgement.outcomes().stream().map(outcome -> new Leaf(judgement, outcome));
    }

    /** Surefire shows no more than a leaf's own name, so the name says which migration it belongs to. */
    private record Leaf(Judgement judgement, CheckOutcome outcome) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return judgement.evidence().migration().name() + ": "
                    + outcome.check().id();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new ValueResolver<>(CheckOutcome.class, outcome));
        }
    }
}
