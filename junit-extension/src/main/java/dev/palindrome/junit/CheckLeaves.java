package dev.palindrome.junit;

import dev.palindrome.check.CheckOutcome;
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
        var current = CurrentMigration.of(context);
        return CoverageLeaf.outcomes(current).map(outcome -> new Leaf(current.name(), outcome));
    }

    /** Surefire shows no more than a leaf's own name, so the name says which migration it belongs to. */
    static String name(String migration, CheckOutcome outcome) {
        return migration + ": " + outcome.check().id();
    }

    private record Leaf(String migration, CheckOutcome outcome) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return name(migration, outcome);
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new ValueResolver<>(CheckOutcome.class, outcome));
        }
    }
}
